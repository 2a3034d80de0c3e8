import { GraphQLError } from 'graphql'
import type { UseArtifactInput } from '../generated/resolvers.ts'
import type { RunRow } from '../metadata/tables.ts'
import { requireRunByPath } from '../runs/findRun.ts'
import type { ServerContext } from '../serverContext.ts'
import type { ArtifactNode } from './artifactNode.ts'
import { requireArtifact } from './editArtifact.ts'

/** Notes that a run used a version. Repeats add nothing, other names are added to those it was used as. */
export async function recordArtifactUse(
  server: ServerContext,
  { artifactID, entityName, projectName, runName, usedAs }: UseArtifactInput,
): Promise<{ artifact: ArtifactNode; run: RunRow }> {
  const run = await requireRunByPath(server, entityName, projectName, runName)
  return await server.database.transaction().execute(async (transaction) => {
    const artifact = await requireArtifact(transaction, artifactID)
    if (artifact.state !== 'COMMITTED') throw new GraphQLError('only a committed artifact can be used')
    const before = await transaction
      .selectFrom('runInputArtifacts')
      .select('usedAs')
      .where('runId', '=', run.id)
      .where('artifactId', '=', artifact.id)
      .executeTakeFirst()
    const names = new Set(before && usedNames(before.usedAs))
    if (usedAs) names.add(usedAs)
    const row = { usedAs: JSON.stringify([...names]) }
    await transaction
      .insertInto('runInputArtifacts')
      .values({ runId: run.id, artifactId: artifact.id, createdAt: server.clock.now(), ...row })
      .onConflict((conflict) => conflict.columns(['runId', 'artifactId']).doUpdateSet(row))
      .execute()
    return { artifact, run }
  })
}

/** The names in a row of `runInputArtifacts`. */
export function usedNames(usedAs: string): string[] {
  return JSON.parse(usedAs) as string[]
}
