import { runAction } from './index.js'

await runAction('6cffe12c23c93f453bec929068594833')
