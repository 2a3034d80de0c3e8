import { type FakeClock, readRequest, type SeenRequest } from '@x/test-kit'
import { createRunsClient, type RunsClient } from '@x/runs-core'

/** A server for hooks: answers every document that they send, by the names in its variables, and can be made to wait or fail. */
export interface HookServer {
  client: RunsClient
  requests: SeenRequest[]
  /** From now on, answers wait; gives the function that lets those out that match. */
  hold(): (matches?: (request: SeenRequest) => boolean) => Promise<void>
  /** From now on, every request gets this status; null: answers again. */
  fail(status: number | null): void
}

/** @param clock - of the client, where a test moves the time */
export function hookServer(clock?: FakeClock): HookServer {
  const requests: SeenRequest[] = []
  let held: { request: SeenRequest; release: () => void }[] | null = null
  let failure: number | null = null
  const answer: typeof fetch = async (input, init) => {
    const request = readRequest(input, init)
    requests.push(request)
    const waiting = held
    if (waiting) {
      await new Promise<void>((resolve, reject) => {
        waiting.push({ request, release: resolve })
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
      })
    }
    if (failure !== null) return new Response('no', { status: failure })
    return Response.json({ data: { project: projectOf(request), artifact: artifactOf(request) } })
  }
  return {
    client: createRunsClient({
      baseUrl: 'http://localhost',
      fetch: answer,
      // Held answers may take longer than real ones.
      ...(clock && { _clock: clock, attemptTimeoutMs: 600_000, deadlineMs: 600_000 }),
    }),
    requests,
    hold() {
      const waiting: { request: SeenRequest; release: () => void }[] = []
      held = waiting
      return async (matches = () => true) => {
        held = null
        for (const { request, release } of waiting) if (matches(request)) release()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    fail(status) {
      failure = status
    },
  }
}

/** Of artifacts that are asked for by their id: what is asked of it beside its name, for all. */
function artifactOf({ variables }: SeenRequest): unknown {
  const id = String(variables['id'])
  const edges = (node: unknown): unknown[] => [{ cursor: '1', node }]
  const pageInfo = { endCursor: null, hasNextPage: false }
  const run = { name: id, displayName: id, state: 'running', project: { name: 'p', entityName: 'e' } }
  const file = { ...Object(fileFields(id)), digest: 'd' }
  return {
    ...Object(artifactFields(id)),
    currentManifest: null,
    files: { edges: edges(file), pageInfo },
    createdBy: { __typename: 'Run', ...run },
    usedBy: { edges: edges(run), pageInfo },
  }
}

function projectOf({ operation, variables }: SeenRequest): unknown {
  const page = { endCursor: null, hasNextPage: false }
  const edges = (node: unknown): unknown => [{ cursor: '1', node }]
  const name = String(variables['run'] ?? variables['project'])
  switch (operation) {
    case 'LoadRun':
      return { run: runFields(name) }
    case 'LoadRunState':
      return { run: { state: name === 'a' ? 'finished' : 'crashed', heartbeatAt: null } }
    case 'ListRunsLite':
      return { runCount: 1, runs: { edges: edges(runFields(name)), pageInfo: page } }
    case 'ListLoggedArtifacts':
    case 'ListUsedArtifacts':
      return {
        run: { artifacts: { totalCount: 1, edges: edges(artifactFields(name)), pageInfo: page } },
      }
    case 'ListFiles':
      return {
        run: {
          fileCount: 1,
          projectId: '1',
          files: { edges: edges(fileFields(name)), pageInfo: page },
        },
      }
    case 'ReadLogs':
      return {
        run: {
          state: 'running',
          logLineCount: 1,
          logLines: {
            edges: edges({ number: 0, timestamp: null, level: null, label: null, line: name }),
            pageInfo: { ...page, startCursor: '1', hasPreviousPage: false },
          },
        },
      }
    default:
      return { run: historyFields(variables, name) }
  }
}

function runFields(name: string): unknown {
  const empty = [
    'description',
    'notes',
    'group',
    'jobType',
    'commit',
    'sweepName',
    'heartbeatAt',
    'historyKeys',
  ]
  return {
    ...Object.fromEntries(empty.map((key) => [key, null])),
    id: `node-${name}`,
    projectId: '1',
    name,
    displayName: name,
    tags: [],
    state: 'running',
    readOnly: false,
    createdAt: '2026-01-01T00:00:00',
    historyLineCount: 1,
    user: null,
    config: '{"lr":{"value":0.1}}',
    summaryMetrics: '{"loss":NaN}',
    systemMetrics: null,
  }
}

function fileFields(name: string): unknown {
  return {
    id: `node-${name}`,
    name: `${name}.txt`,
    sizeBytes: '1',
    mimetype: 'text/plain',
    md5: 'd',
    updatedAt: '2026-01-01T00:00:00',
    url: `http://localhost/files/${name}.txt`,
    directUrl: `http://localhost/files/${name}.txt?token=1`,
  }
}

function artifactFields(name: string): unknown {
  return {
    id: `node-${name}`,
    versionIndex: 0,
    digest: 'd',
    description: null,
    metadata: null,
    state: 'COMMITTED',
    size: 1,
    fileCount: 1,
    createdAt: '2026-01-01T00:00:00',
    updatedAt: null,
    ttlDurationSeconds: null,
    artifactType: { name: 'model' },
    artifactSequence: { name, project: null },
    aliases: [],
    tags: [],
  }
}

/** One row for each spec, with the run's name in it. */
function historyFields(variables: Record<string, unknown>, name: string): unknown {
  const specs = Array.isArray(variables['specs']) ? variables['specs'] : []
  return {
    state: 'running',
    historyLineCount: 1,
    eventsLineCount: 0,
    historyKeys: { lastStep: 0, keys: { loss: { typeCounts: [{ type: 'string', count: 1 }] } } },
    sampledHistory: specs.map(() => [{ _step: 0, loss: name }]),
    history: [JSON.stringify({ _step: 0, loss: name })],
  }
}
