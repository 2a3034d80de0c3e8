import { isObject } from '../http/readBody.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { SweepRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'
import { parseSweepConfig } from './sweepConfig.ts'

/** The best value that a run of the sweep has in its summary for the sweep's metric; null where none has one. */
export async function bestLoss({ database }: ServerContext, sweep: SweepRow): Promise<number | null> {
  const { metric } = parseSweepConfig(sweep.config)
  if (!metric) return null
  const runs = await database
    .selectFrom('runs')
    .select('summary')
    .where('projectId', '=', sweep.projectId)
    .where('sweepName', '=', sweep.name)
    .where('deletedAt', 'is', null)
    .execute()
  const values = runs
    .map(({ summary }) => valueAt(parseExtendedObject(summary), metric.name))
    .filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  if (values.length === 0) return null
  return values.reduce((best, value) =>
    metric.goal === 'maximize' ? Math.max(best, value) : Math.min(best, value),
  )
}

/** The key itself, else the path that its dots make. */
function valueAt(summary: unknown, name: string): unknown {
  if (!isObject(summary)) return undefined
  if (Object.hasOwn(summary, name)) return summary[name]
  const dot = name.indexOf('.')
  if (dot < 0 || !Object.hasOwn(summary, name.slice(0, dot))) return undefined
  return valueAt(summary[name.slice(0, dot)], name.slice(dot + 1))
}
