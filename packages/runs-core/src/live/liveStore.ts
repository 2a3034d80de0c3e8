import { type ClientInternals, clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { Clock } from '../transport/clock.ts'
import type { RateBudget } from '../transport/rateBudget.ts'
import { type Activity, pageActivity } from './activity.ts'
import type { WaitingRead } from './historyBatch.ts'
import { createPoller, type Poller } from './poller.ts'

/** What the observers of one client share, besides the reads of each kind: the pollers, by what they poll. */
export class LiveStore {
  readonly clock: Clock
  /** Reads of history that this tick has asked for, by run. */
  readonly batches: Map<string, WaitingRead[]> = new Map()
  /** Replaceable; counts for pollers that start after. */
  activity: Activity = pageActivity()
  readonly pollers: Map<string, Poller> = new Map()
  readonly #budget: RateBudget

  constructor({ clock, budget }: ClientInternals) {
    this.clock = clock
    this.#budget = budget
  }

  poller(key: string): Poller {
    let poller = this.pollers.get(key)
    if (!poller) {
      poller = createPoller(this.clock, this.#budget, this.activity, () => this.pollers.delete(key))
      this.pollers.set(key, poller)
    }
    return poller
  }
}

export function liveStoreOf(client: RunsClient): LiveStore {
  const internals = clientInternals(client)
  const held = internals.observers.get('live')
  if (held instanceof LiveStore) return held
  const store = new LiveStore(internals)
  internals.observers.set('live', store)
  return store
}
