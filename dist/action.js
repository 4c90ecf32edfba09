import { runAction } from './index.js'

await runAction('344b8584608c4385a678326dbbfc3a28')
