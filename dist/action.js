import { runAction } from './index.js'

await runAction('f60f514c0542619900a108c12832655e')
