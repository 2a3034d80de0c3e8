import { GraphQLError } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import type { ServerContext } from '../serverContext.ts'
import { runStateSql } from './runState.ts'

/** Something of a run that filters and order can name. */
export interface RunColumn {
  /** SQL of the value; NULL where the run has none. */
  value: RawBuilder<unknown>
  /**
   * `instant`: milliseconds, compared with ISO texts. `tags`: a JSON array, compared with its members. `json`: a value inside
   * config or summary, whose JSON type counts.
   */
  kind: 'plain' | 'instant' | 'tags' | 'json'
  /** SQL of the JSON type (`integer`, `real`, `text`, `true`, …); NULL where the key is missing. Only of `json`. */
  type?: RawBuilder<unknown>
}

const plain: ReadonlyMap<string, string> = new Map([
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
const instants: ReadonlyMap<string, string> = new Map([
  ['created_at', 'createdAt'],
  ['heartbeat_at', 'heartbeatAt'],
  ['updated_at', 'updatedAt'],
])

/**
 * The column behind a key of a filter or an order: both `displayName` and `display_name`, `config.lr` and `config.lr.value`.
 * @throws GraphQLError for a key that runs do not have.
 */
export function runColumn(server: ServerContext, key: string): RunColumn {
  if (key.startsWith('config.')) return configColumn(key.slice('config.'.length))
  if (key.startsWith('summary_metrics.')) return summaryColumn(key.slice('summary_metrics.'.length))
  if (key.startsWith('summaryMetrics.')) return summaryColumn(key.slice('summaryMetrics.'.length))
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  if (snake === 'state') return { kind: 'plain', value: runStateSql(server) }
  if (snake === 'tags') return { kind: 'tags', value: sql.ref('runs.tags') }
  if (snake === 'duration') return { kind: 'plain', value: sql`((runs.heartbeatAt - runs.createdAt) / 1000)` }
  const column = plain.get(snake)
  if (column) return { kind: 'plain', value: sql.ref(`runs.${column}`) }
  const instant = instants.get(snake)
  if (instant) return { kind: 'instant', value: sql.ref(`runs.${instant}`) }
  throw new GraphQLError(`runs cannot be filtered or ordered by ${JSON.stringify(key)}`)
}

/** Every config entry is wrapped in `{"value": …}`; the wrapper may be named, first or last, or left out. */
function configColumn(key: string): RunColumn {
  const parts = key.split('.')
  const [first = '', second, ...rest] = parts
  const name = parts.length > 1 && parts.at(-1) === 'value' ? parts.slice(0, -1) : parts
  const candidates = [
    [first, 'value', ...name.slice(1)],
    [name.join('.'), 'value'],
  ]
  if (second === 'value') candidates.push([first, 'value', ...rest])
  return jsonColumn('config', candidates)
}

/** A dot may be part of the key, or lead into a nested dict. */
function summaryColumn(key: string): RunColumn {
  return jsonColumn('summary', [key.split('.'), [key]])
}

function jsonColumn(column: 'config' | 'summary', candidates: string[][]): RunColumn {
  const paths = new Set(
    // A path of SQLite's cannot hold a quote inside a key; such a key is not found.
    candidates
      .filter((keys) => !keys.some((key) => key.includes('"')))
      .map((keys) => `$${keys.map((key) => `."${key}"`).join('')}`),
  )
  const first = (read: string): RawBuilder<unknown> =>
    sql`coalesce(${sql.join([...[...paths].map((path) => sql`${sql.raw(read)}(${sql.ref(`runs.${column}`)}, ${path})`), sql`NULL`, sql`NULL`])})`
  return { kind: 'json', value: first('json_extract'), type: first('json_type') }
}
