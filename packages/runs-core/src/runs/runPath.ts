import { LoadViewerEntityDocument } from '../generated/documents.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { clientInternals, type RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'
import { quietly } from '../transport/quietly.ts'
import { shareCall } from '../transport/shareCall.ts'

/**
 * Which run: `'entity/project/run'`, the shorter `'project/run'` and `'run'` where the client fills in the rest, the URL of a
 * run's page, or the parts by name.
 *
 * @public
 */
export type RunPath = string | { entity?: string; project?: string; run: string }

/**
 * A run, by all three parts of its path.
 *
 * @public
 */
export interface RunRef {
  entity: string
  project: string
  /** The run's id: the eight characters in its URL, not its display name. */
  run: string
}

/** @internal */
export interface ProjectRef {
  entity: string
  project: string
}

/**
 * What paths may leave out.
 *
 * @internal
 */
export interface PathDefaults {
  readonly entity?: string | undefined
  readonly project?: string | undefined
}

/**
 * Splits a path. The entity is undefined where neither the path nor the defaults name one: then it is the viewer's.
 *
 * @throws {@link RunsError} `usage` for anything that is not the path of a run
 *
 * @internal
 */
export function parseRunPath(
  path: RunPath,
  defaults: PathDefaults = {},
): { entity: string | undefined; project: string; run: string } {
  const [entity = defaults.entity, project = defaults.project, run] =
    typeof path === 'string'
      ? ((origin.test(path) ? runPage : runPath).exec(bare(path))?.slice(1).map(decoded) ?? [])
      : [path.entity, path.project, path.run]
  if (!run || entity === '') throw wrong(path, 'expected entity/project/run')
  if (!project) throw wrong(path, 'which project?')
  return { entity, project, run }
}

/**
 * Splits the path of a project, or of a page in it. Null, undefined and `''` mean the client's own project.
 *
 * @throws {@link RunsError} `usage` for anything that is not the path of a project
 *
 * @internal
 */
export function parseProjectPath(
  path: string | null | undefined,
  defaults: PathDefaults = {},
): { entity: string | undefined; project: string } {
  const parts = bare(path ?? '')
    .split('/')
    .map(decoded)
  if (parts.length > 2 && !origin.test(path ?? '')) throw wrong(path, 'expected entity/project')
  const [entity, project] = parts.length < 2 ? [defaults.entity, parts[0] || defaults.project] : parts
  if (!project) throw wrong(path, 'which project?')
  if (entity === '') throw wrong(path, 'expected entity/project')
  return { entity, project }
}

/**
 * The run that a path means for this client. Sends one request, once per client, where the entity is the viewer's.
 *
 * @internal
 */
export async function resolveRunPath(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<RunRef> {
  const { entity, project, run } = parseRunPath(path, client)
  return { entity: entity ?? (await viewerEntity(client, options)), project, run }
}

/**
 * The project that a path means for this client. Sends one request, once per client, where the entity is the viewer's.
 *
 * @internal
 */
export async function resolveProjectPath(
  client: RunsClient,
  path: string | null | undefined,
  options: CallOptions = {},
): Promise<ProjectRef> {
  const { entity, project } = parseProjectPath(path, client)
  return { entity: entity ?? (await viewerEntity(client, options)), project }
}

async function viewerEntity(client: RunsClient, options: CallOptions): Promise<string> {
  const entity = await shareCall(clientInternals(client).viewerEntity, options.signal, async (signal) => {
    const { viewer } = await execute(client, LoadViewerEntityDocument, {}, { ...options, signal })
    return viewer?.entity
  })
  if (!entity) throw new RunsError('usage', 'which entity? the API key has no default one')
  return entity
}

/** The shortest reading wins: `p/runs/r` is run r of project p. */
const runPath = /^(?:runs\/)??(?:(?:([^/]+)\/)??([^/]+)\/(?:runs\/)?)?([^/]+)$/
/** A page of a run may have more behind the id, and the app may live in a folder. */
const runPage = /^(?:.*?\/)??([^/]+)\/([^/]+)\/runs\/([^/]+)/

/** Without what surrounds it: the origin of a URL, query and hash (no name may hold `#` or `?`), spaces, slashes. */
function bare(path: string): string {
  return path
    .replace(/[?#].*$/s, '')
    .replace(origin, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\s/]+|[\s/]+$/g, '')
}

const origin = /^\s*https?:\/\/[^/]*/i

function decoded(part: string | undefined): string | undefined {
  return part && (quietly(() => decodeURIComponent(part)) ?? part)
}

function wrong(path: unknown, why: string): RunsError {
  const text = typeof path === 'string' ? path : JSON.stringify(path)
  return new RunsError('usage', `not a path: '${text}': ${why}`, { path: text })
}
