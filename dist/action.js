import { runAction } from './index.js'

await runAction('3217872cbec038d2a5dfbd4db643fb5a')
