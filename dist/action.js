import { runAction } from './index.js'

await runAction('c3f7c0deacc70fc3b8aeb29d36184452')
