import type { Measured } from './children.ts'
import { verdict } from './question.ts'

/** The most memory that any of some calls had above its idle self. */
export interface Peak {
  /** Takes a call's own peak into account, where it told one, and gives the call back. */
  note(measured: Measured): Measured
  /** What is said of it, and whether it is below so many MB. */
  below(megabytes: number, what: string): { text: string; holds: boolean }
}

export function createPeak(): Peak {
  let bytes = 0
  return {
    note(measured) {
      bytes = Math.max(bytes, measured.peakBytes ?? 0)
      return measured
    },
    below(most, what) {
      const megabytes = bytes / 1_048_576
      const holds = megabytes < most
      const figure = `Memory, ${what}: peak ${megabytes.toFixed(1)} MB (rss) above idle`
      return { holds, text: `${figure} ${verdict(`must stay under ${most} MB`, holds)}.` }
    },
  }
}
