import { runAction } from './index.js'

await runAction('a7e0a2ce7d37e259ab30ac85381fcf59')
