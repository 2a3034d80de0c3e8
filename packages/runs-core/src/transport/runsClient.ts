import { appUrlOf, checkOptions } from './checkOptions.ts'
import { type ClientInternals, internals, type RunsClient } from './clientInternals.ts'
import { systemClock } from './clock.ts'
import { createRateBudget } from './rateBudget.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'

export { clientInternals, type RunsClient } from './clientInternals.ts'

/**
 * Makes a client. Sends nothing and reads neither environment nor disk.
 *
 * @throws {@link RunsError} `usage` for options that exclude each other, and for an API key in a browser page
 *
 * @example
 * ```ts
 * const client = createRunsClient({ apiKey: key, entity: 'my-team' })
 * const run = await loadRun(client, 'my-project/abcd1234')
 * ```
 *
 * @public
 */
export function createRunsClient(options: RunsClientOptions = {}): RunsClient {
  checkOptions(options)
  const given = Object.freeze({ ...options })
  const { proxy, entity, project } = given
  const baseUrl = (proxy ?? given.baseUrl ?? 'https://api.wandb.ai').replace(/\/+$/, '')
  const clock = given._clock ?? systemClock
  const client: RunsClient = {
    baseUrl,
    appUrl: appUrlOf(given, baseUrl),
    entity,
    project,
    integers: given.integers ?? 'number',
    get [internals](): ClientInternals {
      return shared
    },
  }
  // Not enumerable: whoever prints a client or spreads it does not print its key.
  Object.defineProperty(client, internals, { enumerable: false })
  const shared: ClientInternals = {
    options: given,
    endpoint: proxy ?? `${baseUrl}/graphql`,
    fetch: given.fetch ?? ((input, init) => fetch(input, init)),
    clock,
    budget: createRateBudget(clock, given.rateLimit),
    observers: new Map(),
    underWay: new Map(),
    singleReads: new Map(),
    viewerEntity: {},
  }
  return client
}
