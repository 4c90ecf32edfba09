import { runAction } from './index.js'

await runAction('67066a84de8ae64192fc1d7ebc95f4d2')
