import { GraphQLError } from 'graphql'
import type { Resolvers, RunResolvers } from '../generated/resolvers.ts'
import { parseHistorySpec } from './historySpec.ts'

/** What W&B gives where nobody says how many. */
const defaultSamples = 500

const Run: RunResolvers = {
  historyLineCount: async ({ runKey }, _args, { server }) => (await server.history.counts(runKey)).history,
  eventsLineCount: async ({ runKey }, _args, { server }) => (await server.history.counts(runKey)).events,
  logLineCount: async ({ runKey }, _args, { server }) => (await server.history.counts(runKey)).output,
  // A JSON array of lines inside a JSON string; a resumed run reads its step from the last one.
  historyTail: async ({ runKey }, _args, { server }) =>
    tail(await server.history.lastLine(runKey, 'history')),
  eventsTail: async ({ runKey }, _args, { server }) => tail(await server.history.lastLine(runKey, 'events')),
  historyKeys: ({ runKey }, _args, { server }) => server.history.historyKeys(runKey),
  history: ({ runKey }, { minStep, maxStep, samples }, { server }) =>
    server.history.historySample(runKey, {
      minStep,
      maxStep,
      samples: checkSamples(samples),
      overflow: server.quirks.overflow,
    }),
  events: ({ runKey }, { samples }, { server }) =>
    server.history.events(runKey, checkSamples(samples), server.quirks.eventsCap),
  sampledHistory: ({ runKey }, { specs }, { server: { history, quirks } }) =>
    Promise.all(
      specs.map((text) => {
        const { keys, samples, minStep, maxStep } = parseHistorySpec(text)
        if (keys.length === 0) return []
        return history.sampleKeys(runKey, {
          keys,
          minStep,
          maxStep,
          samples: checkSamples(samples),
          maxStepInclusive: quirks.sampledMaxStep === 'inclusive',
          overflow: quirks.overflow,
          nonFinite: quirks.nonFinite,
        })
      }),
    ),
  // Nothing is exported here yet: every row is live.
  parquetHistory: () => ({ parquetUrls: [], liveData: [] }),
}

export const historyResolvers: Resolvers = { Run }

function tail(line: string | null): string {
  return JSON.stringify(line === null ? [] : [line])
}

function checkSamples(samples: number | null | undefined): number {
  if (samples === null || samples === undefined) return defaultSamples
  if (samples < 0) throw new GraphQLError('samples must not be negative')
  return samples
}
