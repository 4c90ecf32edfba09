import { runAction } from './index.js'

await runAction('1e73e3fd3a51c51472b8641f162a82a2')
