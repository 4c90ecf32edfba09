#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('0624e8feb172061a87c01293370eb75a')
