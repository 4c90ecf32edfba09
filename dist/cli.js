#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('0fc018ed8d3afa0dafc931e37b81eedd')
