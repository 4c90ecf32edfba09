#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('a7e0a2ce7d37e259ab30ac85381fcf59')
