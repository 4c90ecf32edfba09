#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('f60f514c0542619900a108c12832655e')
