#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('dc47459d1978882383c5365c5b3604f1')
