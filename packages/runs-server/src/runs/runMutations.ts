import { GraphQLError } from 'graphql'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { uncategorized } from '../projects/findProject.ts'
import { deleteRun } from './deleteRun.ts'
import { requireRun, requireRunByPath, runNotFound } from './findRun.ts'
import { rewindRun } from './rewindRun.ts'
import { runState, terminalStates } from './runState.ts'
import { upsertRun } from './upsertRun.ts'

/** From which states `updateRunState` may move a run. */
const transitions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['pending', new Set(['running', 'failed', 'crashed', 'preempted'])],
  ['failed', new Set(['pending', 'running'])],
])

/** A payload is never null without `errors`: that crashes the clients' core. */
export const runMutations: MutationResolvers = {
  upsertBucket: async (_parent, { input }, { server, viewer }) => {
    const { run, inserted } = await upsertRun(server, viewer, input)
    return { bucket: run, inserted, clientMutationId: input.clientMutationId }
  },
  deleteRun: async (_parent, { input }, { server }) => {
    const run = await requireRun(server, input.id, { deleted: true })
    await deleteRun(server, run, { deleteArtifacts: input.deleteArtifacts ?? false })
    if (run.deletedAt !== null) throw runNotFound()
    return { clientMutationId: input.clientMutationId }
  },
  stopRun: async (_parent, { input }, { server }) => {
    const run = await requireRun(server, input.id)
    // Of a run that has ended it would greet the process that resumes it. One that is only silent may come back, and shall know.
    if (!terminalStates.has(run.state)) {
      await server.database.updateTable('runs').set({ stopRequested: 1 }).where('id', '=', run.id).execute()
    }
    return { success: true, clientMutationId: input.clientMutationId }
  },
  updateRunState: async (_parent, { input }, { server }) => {
    const run = await requireRun(server, input.id)
    const from = runState(run, server)
    const answer = { success: true, clientMutationId: input.clientMutationId }
    if (run.sweepName !== null) throw new GraphQLError('the state of a run of a sweep cannot be set')
    // Sent again, for its first answer got lost.
    if (transitions.has(from) && input.state === from) return answer
    if (!transitions.get(input.state)?.has(from)) {
      throw new GraphQLError(`a run that is ${from} cannot be made ${JSON.stringify(input.state)}`)
    }
    await server.database
      .updateTable('runs')
      .set({ state: input.state, updatedAt: server.clock.now() })
      .where('id', '=', run.id)
      .execute()
    return answer
  },
  rewindRun: async (_parent, { input }, { server, viewer }) => {
    const entity = input.entityName || viewer.entity
    const run = await requireRunByPath(server, entity, input.projectName || uncategorized, input.runName)
    return { rewoundRun: await rewindRun(server, run, input), clientMutationId: input.clientMutationId }
  },
  notifyScriptableRunAlert: async (_parent, { input }, { server }) => {
    const run = await requireRunByPath(server, input.entityName, input.projectName, input.runName)
    await server.database
      .insertInto('alerts')
      .values({
        runId: run.id,
        title: input.title,
        text: input.text,
        severity: input.severity ?? 'INFO',
        createdAt: server.clock.now(),
      })
      .execute()
    return { success: true, clientMutationId: input.clientMutationId }
  },
}
