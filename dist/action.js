import { runAction } from './index.js'

await runAction('e2f54821348d2ea890aa29873dcc72da')
