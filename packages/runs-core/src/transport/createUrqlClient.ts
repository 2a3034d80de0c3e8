import { type Client, cacheExchange, createClient } from '@urql/core'
import type { RunsClient } from './runsClient.ts'
import { wireExchange } from './wireExchange.ts'

/**
 * An urql client, for urql's own hooks: with urql's cache, and with our key, retries and pace. Operations of this package
 * never go through it, for its cache goes by hashes of 32 bits.
 *
 * @internal
 */
export function createUrqlClient(client: RunsClient): Client {
  return createClient({
    url: client.baseUrl,
    preferGetMethod: false,
    exchanges: [cacheExchange, wireExchange(client)],
  })
}
