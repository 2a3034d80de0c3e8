import type { ClientInternals } from './clientInternals.ts'
import { member } from './member.ts'
import { quietly } from './quietly.ts'

/** How many runs, asked for one by one within how many milliseconds, are worth a word. */
const many = 10
const withinMs = 1000

/** Operations that ask about one run, and what asks about many of them at once. */
const batched: Readonly<Record<string, string>> = {
  LoadRun: 'api.runs(path, { filters: { name: { $in: ids } } }) reads a page of them',
  SampleHistory: 'api.runs(path).histories({ keys }) reads those of a page of runs',
  SampleHistoryRows: 'api.runs(path).histories() reads those of a page of runs',
}

/**
 * What was asked lately, by the name of the operation: which run, and when. `null` once it has been said.
 *
 * @internal
 */
export type SingleReads = Map<string, { run: string; at: number }[] | null>

/**
 * In development, says once per client and operation when runs are read one by one that could be read together.
 *
 * @internal
 */
export function noticeSingles(client: ClientInternals, operation: string, variables: unknown): void {
  // Throws where there is no such thing as an environment. Bundlers for production drop what comes after the condition.
  quietly(() => process.env.NODE_ENV !== 'production' && notice(client, operation, variables))
}

function notice({ singleReads, clock }: ClientInternals, operation: string, variables: unknown): void {
  const instead = batched[operation]
  const before = singleReads.get(operation)
  if (instead === undefined || before === null) return
  const at = clock.now()
  const run = JSON.stringify(['entity', 'project', 'run'].map((name) => member(variables, name)))
  const lately = before?.filter((read) => read.at > at - withinMs && read.run !== run) ?? []
  lately.push({ run, at })
  singleReads.set(operation, lately.length < many ? lately : null)
  if (lately.length < many) return
  console.warn(`[Runs] ${operation} was sent for ${many} runs within a second: ${instead} in one request`)
}
