import { type CallOptions } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * Which run: `'entity/project/run'`, the shorter `'project/run'` and `'run'` where the client fills in the rest, a full URL, or
 * the parts by name.
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
  run: string
}

/**
 * Which project: `'entity/project'`, or `'project'` where the entity is the client's or the viewer's.
 *
 * @internal
 */
export interface ProjectRef {
  entity: string
  project: string
}

/** Parts that a path leaves out.
 *
 * @internal
 */
export interface PathDefaults {
  entity?: string | undefined
  project?: string | undefined
}

/**
 * Splits a path. The entity is undefined where neither path nor defaults name one: then it is the viewer's.
 *
 * @throws {@link RunsError} `usage` for anything that is not a path of a run
 *
 * @internal
 */
export function parseRunPath(
  path: RunPath,
  defaults: PathDefaults = {},
): { entity: string | undefined; project: string; run: string } {
  throw new RunsError('usage', String(path) + String(defaults.entity))
}

/**
 * Splits the path of a project; null or undefined means the client's own project.
 *
 * @throws {@link RunsError} `usage` for anything that is not a path of a project
 *
 * @internal
 */
export function parseProjectPath(
  path: string | null | undefined,
  defaults: PathDefaults = {},
): { entity: string | undefined; project: string } {
  throw new RunsError('usage', String(path) + String(defaults.entity))
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
  throw new RunsError('usage', client.baseUrl + String(options.deadlineMs))
}
