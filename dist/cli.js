#!/usr/bin/env node
import { runCommand } from './index.js'

await runCommand('1542c2af01fcb4003d216421858067ab')
