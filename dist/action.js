import { runAction } from './index.js'

await runAction('8a3446a107450dbeb9826afeed7e7832')
