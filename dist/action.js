import { runAction } from './index.js'

await runAction('0624e8feb172061a87c01293370eb75a')
