import { runAction } from './index.js'

await runAction('1429b13fc7404bf6b50aee93bba8a710')
