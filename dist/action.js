import { runAction } from './index.js'

await runAction('7f59ec3843193735a5b039d82b016d2a')
