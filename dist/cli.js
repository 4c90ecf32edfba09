#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('3217872cbec038d2a5dfbd4db643fb5a')
