import { runAction } from './index.js'

await runAction('0389888fdca7c46115f9fe58504e6e83')
