import { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import type { TagInput } from '../generated/resolvers.ts'
import type { Database } from '../metadata/database.ts'

/** Puts tags on a version. A tag that it has already stays as it is. */
export async function addTags(
  database: Kysely<Database>,
  artifactId: number,
  tags: readonly TagInput[],
): Promise<void> {
  for (const { tagName, tagCategoryName, attributes } of tags) {
    if (tagName.trim() === '') throw new GraphQLError('a tag must not be empty')
    await database
      .insertInto('artifactTags')
      .values({
        artifactId,
        name: tagName,
        category: tagCategoryName ?? 'model',
        attributes: attributes ?? '{}',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Takes tags off a version. One that it does not have is no error. */
export async function removeTags(
  database: Kysely<Database>,
  artifactId: number,
  tags: readonly TagInput[],
): Promise<void> {
  if (tags.length === 0) return
  await database
    .deleteFrom('artifactTags')
    .where('artifactId', '=', artifactId)
    .where(
      'name',
      'in',
      tags.map(({ tagName }) => tagName),
    )
    .execute()
}
