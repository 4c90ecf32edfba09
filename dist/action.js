import { runAction } from './index.js'

await runAction('1542c2af01fcb4003d216421858067ab')
