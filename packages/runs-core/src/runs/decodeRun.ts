import type { RunFieldsFragment, RunLiteFieldsFragment } from '../generated/documents.ts'
import { parseJson } from '../transport/parseJson.ts'
import { quietly } from '../transport/quietly.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import type { HistoryKeyInfo, HistoryKeys, RunData, RunLiteData } from './runData.ts'
import type { ProjectRef } from './runPath.ts'

/**
 * Keys that the logging client writes into the config for itself.
 *
 * @internal
 */
export const internalConfigKeys: ReadonlySet<string> = new Set(['_wandb', 'wandb_version'])

/** The one place where W&B's names of a run become ours. */
export function decodeRunLite(client: RunsClient, at: ProjectRef, wire: RunLiteFieldsFragment): RunLiteData {
  const { entity, project } = at
  const parts = [entity, project, 'runs', wire.name].map(encodeURIComponent)
  return {
    id: wire.name,
    storageId: wire.id,
    name: wire.displayName,
    displayName: wire.displayName,
    entity,
    project,
    projectId: wire.projectId,
    path: [entity, project, wire.name],
    url: client.appUrl + parts.join('/'),
    state: wire.state ?? '',
    tags: wire.tags ?? [],
    notes: wire.notes,
    description: wire.description,
    group: wire.group,
    jobType: wire.jobType,
    commit: wire.commit,
    readOnly: wire.readOnly ?? false,
    createdAt: decodeDate(wire.createdAt),
    heartbeatAt: wire.heartbeatAt ? decodeDate(wire.heartbeatAt) : null,
    user: wire.user && { name: wire.user.name, username: wire.user.username },
    sweepName: wire.sweepName,
    historyLineCount: wire.historyLineCount,
  }
}

export function decodeRun(client: RunsClient, at: ProjectRef, wire: RunFieldsFragment): RunData {
  // Not spread: a page of runs is decoded three times as fast.
  return Object.assign(decodeRunLite(client, at, wire), {
    ...decodeConfig(decodeObject(wire.config, 'config', client.integers)),
    summary: decodeObject(wire.summaryMetrics, 'summaryMetrics', client.integers),
    systemMetrics: decodeObject(wire.systemMetrics, 'systemMetrics', client.integers),
    historyKeys: decodeHistoryKeys(wire.historyKeys),
  })
}

/** Each key travels as `{ value, desc }`; what does not look like that is passed on as it is, as Python does. */
function decodeConfig(wire: Record<string, unknown>): Pick<RunData, 'config' | 'rawConfig'> {
  const rawConfig = Object.fromEntries(
    Object.entries(wire).map(([key, held]): [string, unknown] => [
      key,
      isObject(held) && Object.hasOwn(held, 'value') ? held['value'] : held,
    ]),
  )
  const config = { ...rawConfig }
  for (const key of internalConfigKeys) delete config[key]
  return { config, rawConfig }
}

function decodeHistoryKeys(wire: unknown): HistoryKeys | null {
  if (!isObject(wire)) return null
  const keys = isObject(wire['keys']) ? wire['keys'] : {}
  const lastStep = wire['lastStep']
  return {
    keys: Object.fromEntries(
      Object.entries(keys).filter((entry): entry is [string, HistoryKeyInfo] => isObject(entry[1])),
    ),
    lastStep: typeof lastStep === 'number' || typeof lastStep === 'bigint' ? Number(lastStep) : -1,
  }
}

/** JSON text inside JSON; null and the empty text mean that nothing was set. */
export function decodeObject(
  wire: unknown,
  field: string,
  integers?: RunsClient['integers'],
): Record<string, unknown> {
  if (wire === '') return {}
  const value = typeof wire === 'string' ? quietly(() => parseJson(wire, integers)) : (wire ?? null)
  if (value === null) return {}
  if (isObject(value)) return value
  throw new RunsError('decode', `the server's ${field} is no JSON object`)
}

/** W&B sends UTC without saying so: `2026-01-31T12:00:00`. */
export function decodeDate(wire: string): Date {
  const date = new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(wire) ? wire : `${wire}Z`)
  if (Number.isNaN(date.getTime())) throw new RunsError('decode', 'the server sent a date that is none')
  return date
}

/** @internal */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
