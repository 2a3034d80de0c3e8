import { isDeepStrictEqual } from 'node:util'
import type { ClientVersion } from '../pythonClient.ts'
import type { Ours, Pair, RunSpec } from './sides.ts'

/** What both clients are asked about the same run, and have to answer alike. */
export interface Question {
  /** The member of Python's `Run` that it is about; `Api.run` and the like where it is about another class. */
  member: string
  /** More of them, where one question is about many. */
  members?: readonly string[]
  /** Evaluated by the real client, where `run`, `api` and `path` are what they are in `ours`. */
  python: string
  ours(asked: Ours): unknown
  /** Asked for one run alone: it is about the whole project. */
  once?: true
  /** The version that has the member, where not both do. */
  only?: '0.31.0'
}

/** What both clients do to a run of their own; the runs, alike before, have to be alike after, read by either. */
export interface Change {
  member: string
  python: string
  ours(asked: Ours): unknown
  /** What the run must be like, where not any will do. */
  run?: RunSpec
  only?: '0.31.0'
}

/** What the clients answer differently, and are meant to: a row of the page, held in both directions. */
export interface Difference {
  /** The first cell of the row, word for word. */
  row: string
  /** Members of Python's `Run` that no question asks for, as this row says how they are left out. */
  members?: readonly string[]
  /** Asks both. What it gives must be what is declared below. `twin` logs the same run again, for two who change it. */
  probe(pair: Pair, twin: () => Promise<Pair>): Promise<{ python: unknown; ours: unknown }>
  /** The run that is asked about. */
  run?: RunSpec
  python: unknown
  /** What 0.31.0 answers, where it is not what 0.19.1 does. */
  newestPython?: unknown
  ours: unknown
}

/** What one version is expected to answer, and ours. */
export function expectedOf(
  { python, newestPython = python, ours }: Difference,
  version: ClientVersion,
): { python: unknown; ours: unknown } {
  return { python: version === '0.31.0' ? newestPython : python, ours }
}

/** Whether this version and ours are expected to answer alike. */
export function agree({ python, ours }: { python: unknown; ours: unknown }): boolean {
  return isDeepStrictEqual(python, ours)
}

/** The code in one line. */
export function titleOf({ python }: Question | Change): string {
  return python
    .trim()
    .split(/\s*\n\s*/)
    .join('; ')
}
