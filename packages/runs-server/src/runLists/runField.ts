import { GraphQLError } from 'graphql'
import { isObject } from '../http/readBody.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { RunRow } from '../metadata/tables.ts'

/** A column of the runs table that lists read. */
export type StoredColumn = Exclude<keyof RunRow, 'id'>

/** A row as far as it was read; the objects of config and summary are parsed once, however many fields look into them. */
export interface StoredRun {
  row: RunRow
  object(column: 'config' | 'summary'): Record<string, unknown>
}

/**
 * Something of a run that filters and orders can name. `undefined` where a run does not have it.
 *
 * `instant`: milliseconds, compared with ISO texts. `state`: what {@link RunRow.state} means now, not when it was written.
 */
export interface RunField {
  key: string
  kind: 'value' | 'instant' | 'state'
  columns: readonly StoredColumn[]
  read(run: StoredRun): unknown
}

const plain: ReadonlyMap<string, StoredColumn> = new Map([
  ['name', 'name'],
  ['display_name', 'displayName'],
  ['description', 'description'],
  ['notes', 'notes'],
  ['group', 'groupName'],
  ['job_type', 'jobType'],
  ['host', 'host'],
  ['commit', 'commit'],
  ['sweep', 'sweepName'],
  ['username', 'username'],
  ['user', 'username'],
  ['user.username', 'username'],
])
const instants: ReadonlyMap<string, StoredColumn> = new Map([
  ['created_at', 'createdAt'],
  ['heartbeat_at', 'heartbeatAt'],
  ['updated_at', 'updatedAt'],
])
/** A longer path is nobody's, and each part is a choice between a nested key and a dot. */
const mostParts = 20

/**
 * The field behind a key of a filter or an order: both `displayName` and `display_name`, `config.lr` and `config.lr.value`.
 * @throws GraphQLError for a key that runs do not have.
 */
export function runField(key: string): RunField {
  const [, section, rest = ''] = /^(config|summary_metrics|summaryMetrics)\.(.*)$/s.exec(key) ?? []
  if (section) {
    const parts = rest.split('.')
    if (parts.length > mostParts) throw new GraphQLError(`a key has at most ${mostParts} parts`)
    const column = section === 'config' ? 'config' : 'summary'
    const find = section === 'config' ? findConfig : findMember
    return { key, kind: 'value', columns: [column], read: (run) => find(run.object(column), parts) }
  }
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const column = plain.get(snake) ?? instants.get(snake)
  if (column) {
    const kind = instants.has(snake) ? 'instant' : 'value'
    return { key, kind, columns: [column], read: ({ row }) => row[column] ?? undefined }
  }
  const special = specials.find((field) => field.key === snake)
  if (special) return special
  throw new GraphQLError(`runs cannot be filtered or ordered by ${JSON.stringify(key)}`)
}

const specials: readonly RunField[] = [
  {
    key: 'state',
    kind: 'state',
    columns: ['state', 'streamed', 'heartbeatAt'],
    read: ({ row: { state, streamed, heartbeatAt } }) => ({ state, streamed, heartbeatAt }),
  },
  {
    key: 'tags',
    kind: 'value',
    columns: ['tags'],
    // To W&B a run without tags has null there.
    read: ({ row }) => (row.tags === '[]' ? undefined : JSON.parse(row.tags)),
  },
  {
    key: 'duration',
    kind: 'value',
    columns: ['createdAt', 'heartbeatAt'],
    read: ({ row }) => Math.floor((row.heartbeatAt - row.createdAt) / 1_000),
  },
]

/** Reads the row of a run, parsing its JSON columns when they are asked for. */
export function storedRun(row: RunRow): StoredRun {
  const parsed: Partial<Record<'config' | 'summary', Record<string, unknown>>> = {}
  return { row, object: (column) => (parsed[column] ??= parseExtendedObject(row[column]) ?? {}) }
}

/**
 * The value at a path whose dots lead into a nested dict or belong to a key: the nested one wins. Lists are not entered.
 */
function findMember(object: Record<string, unknown>, parts: readonly string[]): unknown {
  for (let length = 1; length <= parts.length; length++) {
    const key = parts.slice(0, length).join('.')
    if (!Object.hasOwn(object, key)) continue
    const member = object[key]
    if (length === parts.length) return member
    const found = isObject(member) ? findMember(member, parts.slice(length)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** Every config entry is wrapped in `{"value": …}`; the wrapper may be named behind the key, at the end, or left out. */
function findConfig(config: Record<string, unknown>, parts: readonly string[]): unknown {
  for (let length = 1; length <= parts.length; length++) {
    const key = parts.slice(0, length).join('.')
    const entry = Object.hasOwn(config, key) ? config[key] : undefined
    if (!isObject(entry) || !Object.hasOwn(entry, 'value')) continue
    const rest = parts.slice(length)
    for (const inside of [rest, rest[0] === 'value' ? rest.slice(1) : null, withoutValue(rest)]) {
      if (inside?.length === 0) return entry.value
      const found = inside && isObject(entry.value) ? findMember(entry.value, inside) : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}

function withoutValue(parts: readonly string[]): readonly string[] | null {
  return parts.at(-1) === 'value' ? parts.slice(0, -1) : null
}
