/** One measured thing over all rounds. */
export interface Series {
  name: string
  ms: number[]
}

/** One line of the table: a question, the series that answer it, and what must hold. */
export interface Line {
  question: string
  /** The series that the others are compared with: ours. */
  ours: Series
  others: Series[]
  target: string
  holds: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}

/** Ratios pair by pair (round by round), so that a machine that drifts does not decide. */
export function ratios(a: Series, b: Series): { median: number; low: number; high: number } {
  const pairs = a.ms.map((value, round) => value / (b.ms[round] ?? Number.NaN))
  return { median: median(pairs), low: Math.min(...pairs), high: Math.max(...pairs) }
}

const time = (ms: number) =>
  ms >= 10_000 ? `${(ms / 1_000).toFixed(1)} s` : ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`
const ratio = ({ median: middle, low, high }: { median: number; low: number; high: number }) =>
  `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

/** The table as Markdown: medians, then each other's time over ours with the smallest and largest pair. */
export function renderTable(lines: readonly Line[]): string {
  const head =
    '| what | ours | compared with | their time ÷ ours: median (min–max) | must reach | reached |\n| --- | --- | --- | --- | --- | --- |'
  const rows = lines.map((line) => {
    const names = line.others.map((other) => `${other.name} ${time(median(other.ms))}`).join('<br>') || '–'
    const compared =
      line.others.map((other) => `${other.name} ${ratio(ratios(other, line.ours))}`).join('<br>') || '–'
    return `| ${line.question} | ${time(median(line.ours.ms))} | ${names} | ${compared} | ${line.target} | ${line.holds ? 'yes' : '**no**'} |`
  })
  return [head, ...rows].join('\n')
}
