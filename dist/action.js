import { runAction } from './index.js'

await runAction('941f1b9730491758fd0e22ca901ab4ff')
