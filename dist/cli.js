#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('ec2283cecd698b1feef96686268a1fa3')
