import type { Exchange } from '@urql/core'
import type { RunsClient } from './runsClient.ts'

/**
 * The end of an urql client's chain of exchanges: sends operations as the given client would, with its key, retries and pace.
 *
 * @internal
 */
export function wireExchange(client: RunsClient): Exchange {
  throw new Error(client.baseUrl)
}
