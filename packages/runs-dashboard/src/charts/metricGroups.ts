/** One scalar metric of a run, as its history index tells it. */
export interface Metric {
  readonly key: string
  /** The key without its group's prefix: `loss` of `train/loss`. */
  readonly label: string
  /** Rows that hold a number under the key, where the server counts them. */
  readonly count: number | null
}

export interface MetricGroup {
  readonly name: string
  readonly metrics: readonly Metric[]
}

interface KeyIndex {
  readonly typeCounts?: readonly { readonly type?: string; readonly count?: number }[] | undefined
}

/**
 * Every key that was ever logged as a number, grouped by what stands before its first `/`; keys without one come first,
 * keys of the client itself (`_step`, `_runtime`) are left out.
 *
 * @param query - keeps the keys that hold it, ignoring case.
 */
export function metricGroups(keys: Readonly<Record<string, KeyIndex>>, query = ''): readonly MetricGroup[] {
  const wanted = query.trim().toLowerCase()
  const groups = new Map<string, Metric[]>()
  for (const [key, index] of Object.entries(keys)) {
    if (key.startsWith('_') || !key.toLowerCase().includes(wanted)) continue
    const numbers = index.typeCounts?.filter(({ type }) => type === 'number')
    if (numbers && numbers.length === 0) continue
    const slash = key.indexOf('/')
    const name = slash > 0 ? key.slice(0, slash) : ''
    const group = groups.get(name) ?? []
    const count = numbers?.reduce((sum, { count: one = 0 }) => sum + one, 0) ?? null
    group.push({ key, label: slash > 0 ? key.slice(slash + 1) : key, count })
    groups.set(name, group)
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, metrics]) => ({
      name,
      metrics: metrics.sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
    }))
}
