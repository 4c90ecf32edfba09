#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('7f59ec3843193735a5b039d82b016d2a')
