import { LoadServerFeaturesDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { isRunsError } from '../transport/runsError.ts'
import { type SharedCall, shareCall } from '../transport/shareCall.ts'

const features: WeakMap<RunsClient, SharedCall<ReadonlySet<string>>> = /* @__PURE__ */ new WeakMap()

/**
 * Whether the server has a feature. Sends one request, once per client; a server that can't be asked has none.
 *
 * @internal
 */
export async function hasFeature(client: RunsClient, name: string, options: CallOptions): Promise<boolean> {
  const call = features.get(client) ?? {}
  features.set(client, call)
  const known = await shareCall(call, options.signal, async (signal) => {
    const { serverInfo } = await execute(
      client,
      LoadServerFeaturesDocument,
      {},
      { ...options, signal },
    ).catch((error: unknown) => {
      if (isRunsError(error, 'unsupported') || isRunsError(error, 'graphql')) return { serverInfo: null }
      throw error
    })
    return new Set(serverInfo?.features.flatMap((each) => (each?.isEnabled ? [each.name] : [])))
  })
  return known.has(name)
}
