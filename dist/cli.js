#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('6cffe12c23c93f453bec929068594833')
