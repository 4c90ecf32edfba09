import { runAction } from './index.js'

await runAction('dc47459d1978882383c5365c5b3604f1')
