import type { LogLineFieldsFragment } from '../generated/documents.ts'
import { decodeDate } from '../runs/decodeRun.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * A line that a run has printed.
 * @public
 */
export interface LogLine {
  /** Its place in the console output, from 0 on. */
  number: number
  /**
   * The text, without the end of the line. It is what the program printed: it may hold the escape sequences that colour terminals,
   * and worse.
   */
  text: string
  /** `'error'` for what went to stderr, null for all else. */
  level: string | null
  /** Which process it was, where several write to one run and have labels. */
  label: string | null
  /** When the line was begun; null where the server does not tell. */
  timestamp: Date | null
}

/** The one place where W&B's names of a console line become ours. */
export function decodeLogLine({ number, line, level, label, timestamp }: LogLineFieldsFragment): LogLine {
  if (number === null) throw new RunsError('decode', 'the server sent a console line without its number')
  return {
    number,
    text: line ?? '',
    level: level || null,
    label: label || null,
    timestamp: (timestamp && quietly(() => decodeDate(timestamp))) || null,
  }
}
