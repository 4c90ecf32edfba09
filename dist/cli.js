#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('1e73e3fd3a51c51472b8641f162a82a2')
