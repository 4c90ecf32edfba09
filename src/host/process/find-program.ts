import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import type { Environment } from '../context.ts'

/** The absolute path of a program: as it is given when that is a path, else the first one on PATH. */
export function findProgram(command: string, env: Environment, directory = '.'): string | undefined {
  if (command.includes('/')) return isExecutable(resolve(directory, command)) ? resolve(directory, command) : undefined
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(resolve(directory, folder), command))
    .find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
