import type { RunData } from '../runs/runData.ts'

/** What a notebook shows of a run, in words: what a picture and a text of it have in common. */
export interface RunCard {
  title: string
  state: string
  /** Entity, project and run id. */
  path: string
  url: string
  /** When it began, how long it ran, its last step, who started it, its tags; only what is known. */
  facts: string[]
  /** Summary and config, as far as they are not empty. */
  tables: CardTable[]
}

export interface CardTable {
  name: string
  rows: (readonly [key: string, value: string])[]
  /** Keys that have no row. */
  more: number
}

const shownRows = 12

/** @internal */
export function runCard(data: RunData): RunCard {
  const { displayName, id, state, path, url, createdAt, heartbeatAt, historyKeys, user, tags } = data
  const seconds = heartbeatAt && Math.floor((heartbeatAt.getTime() - createdAt.getTime()) / 1_000)
  const lastStep = historyKeys?.lastStep ?? -1
  return {
    title: displayName || id,
    state,
    path: path.join('/'),
    url,
    facts: [
      `${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      seconds && seconds > 0 ? `ran ${duration(seconds)}` : '',
      lastStep < 0 ? '' : `step ${lastStep.toLocaleString('en')}`,
      user?.name ?? '',
      ...tags.map((tag) => `#${tag}`),
    ].filter(Boolean),
    // What the logging client keeps in the summary for itself begins with `_`.
    tables: [table('summary', data.summary, /^_/), table('config', data.config)].filter(
      ({ rows }) => rows.length > 0,
    ),
  }
}

function table(name: string, values: Readonly<Record<string, unknown>>, left?: RegExp): CardTable {
  const entries = Object.entries(values).filter(([key]) => !left?.test(key))
  const rows = entries.slice(0, shownRows).map(([key, value]) => [key, words(value)] as const)
  return { name, rows, more: entries.length - rows.length }
}

function words(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    const size = Math.abs(value)
    const rounded = size < 1e5 ? Number(value.toPrecision(6)) : Math.round(value)
    return size < 1e-4 ? rounded.toExponential() : String(rounded)
  }
  return typeof value === 'object' ? JSON.stringify(value, printable) : String(value)
}

/** JSON has neither big integers nor numbers that are not finite. */
function printable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))
    ? String(value)
    : value
}

/** By the two largest units: `42s`, `3m 20s`, `5h 2m`, `2d 4h`. */
function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + 2)
    .map(([count, unit]) => count + unit)
    .join(' ')
}
