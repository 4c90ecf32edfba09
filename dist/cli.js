#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('e2f54821348d2ea890aa29873dcc72da')
