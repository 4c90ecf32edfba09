import { runAction } from './index.js'

await runAction('0fc018ed8d3afa0dafc931e37b81eedd')
