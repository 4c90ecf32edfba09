#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('8a3446a107450dbeb9826afeed7e7832')
