import { runAction } from './index.js'

await runAction('08be7598ffce382a89c1adc7d4f6bbe3')
