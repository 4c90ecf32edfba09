#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('67066a84de8ae64192fc1d7ebc95f4d2')
