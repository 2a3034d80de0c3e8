import type { Resolvers } from '../generated/resolvers.ts'
import { listConnection } from '../graphql/connection.ts'

/** No sweep can be made here yet, so there is none to read; the mutations answer with an error. */
export const sweepResolvers: Resolvers = {
  Project: {
    totalSweeps: () => 0,
    sweep: () => null,
    sweeps: () => listConnection([], {}),
  },
}
