import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { StreamWrite } from '../store/historyStore.ts'

/** The newest value of each system metric among the events of a request. */
export function systemMetrics(writes: readonly StreamWrite[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const { stream, lines } of writes) {
    if (stream !== 'events') continue
    for (const line of lines) {
      for (const [key, value] of Object.entries(parseExtendedObject(line) ?? {})) {
        if (typeof value === 'number' && Number.isFinite(value)) newest.set(key, value)
      }
    }
  }
  return newest
}
