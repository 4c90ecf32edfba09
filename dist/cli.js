#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('78e4f0bc83e05d0ba8bb610e99283b34')
