import { type FakeClock, fakeClock } from '@x/test-kit'
import { createRunsClient, type RunsClient } from '../src/index.ts'
import { liveStoreOf } from '../src/live/liveStore.ts'
import { HistoryWire } from './historyWire.ts'

/** A run that a test writes while observers watch it, on a clock that stands still until the test moves it. */
export interface LiveRun {
  client: RunsClient
  clock: FakeClock
  wire: HistoryWire
  /** Whether the page is seen, and whether it is online. */
  visible: Switch
  online: Switch
  /** Logs rows with these steps. */
  log(from: number, to: number, more?: (step: number) => Record<string, unknown>): void
  /** Operations since the last call. */
  operations(): string[]
  /** The specs of each request for history since the last call, one list for each request. */
  specs(): Spec[][]
}

export interface Spec {
  keys: string[]
  samples: number
  minStep?: number
}

/** Something that a test switches on and off. */
export class Switch {
  readonly listeners: Set<() => void> = new Set()
  isOn = true

  set(isOn: boolean): void {
    this.isOn = isOn
    for (const listener of this.listeners) listener()
  }
}

export const path = 'entity/project/run1'

export function liveRun(): LiveRun {
  const clock = fakeClock()
  const wire = new HistoryWire({ state: 'running' })
  wire.before = async ({ operation }) =>
    operation === 'LoadRun' ? Response.json({ data: { project: { run: runFields(wire) } } }) : undefined
  const client = createRunsClient({ baseUrl: 'http://localhost', fetch: wire.fetch, _clock: clock })
  const visible = new Switch()
  const online = new Switch()
  liveStoreOf(client).activity = {
    isActive: () => visible.isOn && online.isOn,
    subscribe(listener) {
      for (const each of [visible, online]) each.listeners.add(listener)
      return () => {
        for (const each of [visible, online]) each.listeners.delete(listener)
      }
    },
  }
  let seen = 0
  let seenSpecs = 0
  return {
    client,
    clock,
    wire,
    visible,
    online,
    log(from, to, more = (step) => ({ loss: 1 / (step + 1), acc: step })) {
      for (let step = from; step < to; step++) wire.run.rows.push({ _step: step, ...more(step) })
    },
    operations() {
      const operations = wire.requests.slice(seen).map(({ operation }) => operation)
      seen = wire.requests.length
      return operations
    },
    specs() {
      const requests = wire.requests.slice(seenSpecs).filter(({ operation }) => operation === 'SampleHistory')
      seenSpecs = wire.requests.length
      return requests.map(({ variables }) => parseSpecs(variables['specs']))
    },
  }
}

function parseSpecs(specs: unknown): Spec[] {
  return Array.isArray(specs) ? specs.map((spec): Spec => JSON.parse(String(spec))) : []
}

function runFields({ run }: HistoryWire): unknown {
  const text = [
    'displayName',
    'description',
    'notes',
    'group',
    'jobType',
    'commit',
    'sweepName',
    'heartbeatAt',
  ]
  return {
    ...Object.fromEntries(text.map((name) => [name, null])),
    id: 'UnVuOjE=',
    projectId: '1',
    name: 'run1',
    tags: [],
    state: run.state,
    readOnly: false,
    createdAt: '2026-01-01T00:00:00',
    historyLineCount: run.rows.length,
    user: null,
    config: '{"lr":{"value":NaN}}',
    summaryMetrics: JSON.stringify(run.rows.at(-1) ?? {}),
    systemMetrics: null,
    historyKeys: null,
  }
}
