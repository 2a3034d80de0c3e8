import { GraphQLError } from 'graphql'

/**
 * Names travel in URLs, so the letters that mean something there are refused, as W&B does.
 * @throws GraphQLError that says which name and why.
 */
export function checkName(what: 'entity' | 'project' | 'run id', name: string): void {
  if (name.trim() === '') throw new GraphQLError(`the ${what} must not be empty`)
  if (name.length > 128) throw new GraphQLError(`the ${what} must not be longer than 128 characters`)
  const bad = /[/\\#?%:\p{Cc}]/u.exec(name)?.[0]
  if (bad !== undefined) throw new GraphQLError(`the ${what} must not contain ${JSON.stringify(bad)}`)
  if (name === '.' || name === '..') throw new GraphQLError(`the ${what} must not be "${name}"`)
}
