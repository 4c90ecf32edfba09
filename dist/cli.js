#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('08be7598ffce382a89c1adc7d4f6bbe3')
