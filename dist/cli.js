#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('d8a46b997d682f6b32134ba22cf4dd5a')
