#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('c3f7c0deacc70fc3b8aeb29d36184452')
