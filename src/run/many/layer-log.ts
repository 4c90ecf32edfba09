import type { Log } from '../../host/log.ts'

/** The log of one layer among many: its warnings are named, its other lines and phases are said with `--verbose` only. */
export function layerLog(log: Log, layer: string): Log {
  return {
    ...log,
    info: (message) => log.debug(`${layer}: ${message}`),
    warning: (message) => log.warning(message.startsWith(`${layer}:`) ? message : `${layer}: ${message}`),
    debug: (message) => log.debug(`${layer}: ${message}`),
    progress: (state) => {
      // Only what takes long: bytes that arrive, wheels that are compiled.
      if (state.unit === 'bytes' || state.unit === 'wheels')
        log.progress({ ...state, title: `${layer}: ${state.title}` })
    },
    phase: (_title, work) => work(),
  }
}
