#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('1429b13fc7404bf6b50aee93bba8a710')
