#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('0389888fdca7c46115f9fe58504e6e83')
