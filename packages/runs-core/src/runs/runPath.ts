import { LoadViewerEntityDocument } from '../generated/documents.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { clientInternals, type RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'
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
    typeof path === 'string' ? splitRunPath(path) : [path.entity, path.project, path.run]
  if (!run) throw wrong(path, 'expected entity/project/run')
  if (!project) throw wrong(path, 'it names no project, and neither does the client: write project/run')
  if (entity === '') throw wrong(path, 'its entity is empty')
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
  const { isUrl, parts } = split(path ?? '')
  if (parts.length > 2 && !isUrl) throw wrong(path ?? '', 'expected entity/project')
  const [entity, project] = parts.length < 2 ? [defaults.entity, parts[0] || defaults.project] : parts
  if (!project) throw wrong(path ?? '', 'it names no project, and neither does the client')
  if (entity === '') throw wrong(path ?? '', 'its entity is empty')
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
  if (!entity)
    throw new RunsError(
      'usage',
      'the path names no entity, and the API key has no default one: write entity/project/run',
    )
  return entity
}

/** Entity, project and run, as far as a path names them. */
function splitRunPath(path: string): readonly (string | undefined)[] {
  const { isUrl, parts } = split(path)
  if (isUrl) {
    // A page of a run may have more behind the id, and the app may live in a folder.
    const runs = parts.indexOf('runs', 2)
    if (runs < 0) throw wrong(path, 'the URL of a run holds entity/project/runs/run')
    return [parts[runs - 2], parts[runs - 1], parts[runs + 1]]
  }
  const marker = parts.length === 4 && parts[0] === 'runs' ? 0 : parts.length - 2
  const named = parts.length > 2 && parts[marker] === 'runs' ? parts.toSpliced(marker, 1) : parts
  if (named.length > 3) throw wrong(path, 'it has more than three parts')
  if (named.length > 1 && named.includes('')) throw wrong(path, 'one of its parts is empty')
  return [...Array<undefined>(3 - named.length), ...named]
}

/** Neither ids nor names may hold `#`, `?` or `%`, so these are always of a URL. */
function split(path: string): { isUrl: boolean; parts: string[] } {
  const isUrl = /^\s*https?:\/\//i.test(path)
  const plain = path.replace(/[?#].*$/s, '').replace(/^\s*https?:\/\/[^/]*/i, '')
  const trimmed = plain.replace(/^[\s/]+|[\s/]+$/g, '')
  return { isUrl, parts: trimmed.split('/').map((part) => decoded(part.trim())) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function wrong(path: RunPath, why: string): RunsError {
  const shown = typeof path === 'string' ? path : [path.entity, path.project, path.run].join('/')
  return new RunsError('usage', `'${shown}' is not a path: ${why}`, { path: shown })
}
