import type { ArtifactsData } from './observeLoggedArtifacts.ts'
import type { HistoryData } from './historyData.ts'
import type { RunsPageData } from './observeRuns.ts'
import type { RunData } from '../runs/runData.ts'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { Clock } from '../transport/clock.ts'
import type { RateBudget } from '../transport/rateBudget.ts'
import { type Activity, type ActivitySource, activityOf, onlineSource, visibilitySource } from './activity.ts'
import type { Entry } from './entry.ts'
import type { HistoryBatch } from './historyBatch.ts'
import { Poller } from './poller.ts'

/** What the observers of one client share: each read by its key, and the pollers by what they poll. */
export class LiveStore {
  readonly clock: Clock
  readonly runs: Map<string, Entry<RunData>> = new Map()
  readonly lists: Map<string, Entry<RunsPageData>> = new Map()
  readonly histories: Map<string, Entry<HistoryData>> = new Map()
  readonly artifacts: Map<string, Entry<ArtifactsData>> = new Map()
  readonly batches: Map<string, HistoryBatch> = new Map()
  readonly #pollers: Map<string, Poller> = new Map()
  readonly #budget: RateBudget
  #activity: Activity

  constructor(clock: Clock, budget: RateBudget) {
    this.clock = clock
    this.#budget = budget
    this.#activity = activityOf([visibilitySource(), onlineSource()])
  }

  /** Replaces what tells whether the page is seen and online. Counts for pollers that start after. */
  setActivity(sources: readonly ActivitySource[]): void {
    this.#activity = activityOf(sources)
  }

  poller(key: string): Poller {
    let poller = this.#pollers.get(key)
    if (!poller) {
      poller = new Poller(this.clock, this.#budget, this.#activity, () => this.#pollers.delete(key))
      this.#pollers.set(key, poller)
    }
    return poller
  }
}

export function liveStoreOf(client: RunsClient): LiveStore {
  const { observers, clock, budget } = clientInternals(client)
  const held = observers.get('live')
  if (held instanceof LiveStore) return held
  const store = new LiveStore(clock, budget)
  observers.set('live', store)
  return store
}
