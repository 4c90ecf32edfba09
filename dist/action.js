import { runAction } from './index.js'

await runAction('78e4f0bc83e05d0ba8bb610e99283b34')
