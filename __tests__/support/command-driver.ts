// The command as a process of its own, from src, so that it can be killed.
import { runCommand } from '../../src/index.ts'

await runCommand()
