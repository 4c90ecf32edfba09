#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('2f0ffce54c62f8d03fea8dd62cad8bce')
