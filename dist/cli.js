#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('344b8584608c4385a678326dbbfc3a28')
