import type { CallOptions, RunsClient } from '../src/index.ts'
import { readsOfArtifacts, writesOfArtifacts } from './everyCallOfArtifacts.ts'
import { readsOfFiles, writesOfFiles } from './everyCallOfFiles.ts'
import { readsOfRuns, writesOfRuns } from './everyCallOfRuns.ts'
import { nowhere, type World } from './everyWorld.ts'
import type { CallIn } from './publicCall.ts'

/** One public asynchronous call, as a user would make it. */
export interface PublicCall {
  /** As in `loadRun`, `Run.history` or, of what a call gives, `scanHistory().pages`; then what is special about it. */
  name: string
  /** @param world - by default one of which no server knows */
  call(client: RunsClient, options: CallOptions, world?: World): Promise<unknown>
}

const named = (calls: Record<string, CallIn>): PublicCall[] =>
  Object.entries(calls).map(([name, call]) => ({
    name,
    call: async (client, options, world = nowhere) => call(client, options, world),
  }))

/** Every public asynchronous call that changes nothing. */
export const everyRead: readonly PublicCall[] = named({
  ...readsOfRuns,
  ...readsOfFiles,
  ...readsOfArtifacts,
})

/** Every one that changes something. */
export const everyWrite: readonly PublicCall[] = named({
  ...writesOfRuns,
  ...writesOfFiles,
  ...writesOfArtifacts,
})

/** Every public asynchronous call. What is new in the public API is added to these; a test holds them together. */
export const everyCall: readonly PublicCall[] = [...everyRead, ...everyWrite]
