import { runAction } from './index.js'

await runAction('2f0ffce54c62f8d03fea8dd62cad8bce')
