import { runAction } from './index.js'

await runAction('ec2283cecd698b1feef96686268a1fa3')
