import type { Measured } from './children.ts'
import type { Bench } from './openBench.ts'
import { ratios, type Series } from './table.ts'

/** Who is asked. */
export interface Contender {
  name: string
  run(): Promise<Measured>
}

/** Runs every contender once a round, in turn, and holds their row counts against what was logged. */
export async function interleaved(
  { rounds, say }: Pick<Bench, 'rounds' | 'say'>,
  rows: number | [least: number, most: number],
  contenders: readonly Contender[],
): Promise<Series[]> {
  const series = contenders.map(({ name }): Series => ({ name, ms: [] }))
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const measured = await contender.run()
      const [least, most] = typeof rows === 'number' ? [rows, rows] : rows
      if (measured.rows < least || measured.rows > most) {
        throw new Error(`${contender.name} read ${measured.rows} rows, not ${rows}`)
      }
      series[index]?.ms.push(measured.ms)
      say(`  ${contender.name}: ${measured.ms.toFixed(0)} ms`)
    }
  }
  return series
}

/** How many times as long as ours another took, in the middle of all rounds. */
export function timesOurs([ours, ...others]: readonly Series[], name: string): number {
  const other = others.find((candidate) => candidate.name === name)
  if (!ours || !other) throw new Error(`no series ${name}`)
  return ratios(other, ours).median
}
