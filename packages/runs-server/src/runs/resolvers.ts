import type { RunResolvers, Resolvers } from '../generated/resolvers.ts'
import { toDateTime } from '../graphql/instant.ts'
import { parseExtendedObject, stringifyExtendedJson } from '../metadata/extendedJson.ts'
import { loadProject } from '../projects/findProject.ts'
import { localViewer } from '../viewer/viewer.ts'
import { logLines } from './logLines.ts'
import { runMutations } from './runMutations.ts'
import { runState } from './runState.ts'

/** Everything of a run that its row holds; history, files and artifacts are other concepts' parts. */
const Run: RunResolvers = {
  id: ({ storageId }) => storageId,
  projectId: ({ projectId }) => String(projectId),
  tags: ({ tags }) => JSON.parse(tags),
  state: (run, _args, { server }) => runState(run, server),
  stopped: ({ stopRequested }) => stopRequested === 1,
  shouldStop: ({ stopRequested }) => stopRequested === 1,
  running: (run, _args, { server }) => runState(run, server) === 'running',
  failed: (run, _args, { server }) => ['failed', 'crashed'].includes(runState(run, server)),
  exitcode: ({ exitCode }) => exitCode,
  config: ({ config }, { keys }) => (keys ? pick(config, keys) : config),
  summaryMetrics: ({ summary }, { keys }) => (keys ? pick(summary, keys) : summary),
  wandbConfig: ({ config }, { keys }) => {
    const entry = parseExtendedObject(config)?._wandb
    const text = stringifyExtendedJson(isEntry(entry) ? entry.value : {})
    return keys ? pick(text, keys) : text
  },
  group: ({ groupName }) => groupName,
  github: ({ repo }) => repo,
  readOnly: () => false,
  createdAt: ({ createdAt }) => toDateTime(createdAt),
  updatedAt: ({ updatedAt }) => toDateTime(updatedAt),
  heartbeatAt: ({ heartbeatAt }) => toDateTime(heartbeatAt),
  user: ({ username }) => (username === localViewer.username ? localViewer : null),
  project: ({ projectId }, _args, { server }) => loadProject(server, projectId),
  logLines: (run, args, { server }) => logLines(server, run, args),
}

export const runResolvers: Resolvers = {
  Mutation: runMutations,
  Run,
  RunConnection: {
    edges: ({ edges }) => edges,
    totalCount: ({ count }) => count,
    pageInfo: ({ edges, hasNextPage }) => ({
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage,
      hasPreviousPage: false,
    }),
  },
  UpsertBucketPayload: {
    // Not null: the legacy service of 0.19.1 fails on it.
    serverSettings: () => ({ serverMessages: [] }),
  },
}

function isEntry(entry: unknown): entry is { value: unknown } {
  return typeof entry === 'object' && entry !== null && 'value' in entry
}

/** The object text with some of its keys. */
function pick(text: string, keys: readonly string[]): string {
  const object = parseExtendedObject(text) ?? {}
  return stringifyExtendedJson(
    Object.fromEntries(keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, object[key]])),
  )
}
