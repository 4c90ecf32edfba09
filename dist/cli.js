#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('941f1b9730491758fd0e22ca901ab4ff')
