import { runAction } from './index.js'

await runAction('d8a46b997d682f6b32134ba22cf4dd5a')
