import { GraphQLError } from 'graphql'

/** A GraphQL id: standard base64 of `Type:number`, as clients turn artifact ids to hex and back. */
export function nodeId(type: string, id: number | string): string {
  return Buffer.from(`${type}:${id}`).toString('base64')
}

/** The number in an id; `null` when it is not one of this type. */
export function parseNodeId(type: string, id: string): number | null {
  const match = Buffer.from(id, 'base64')
    .toString()
    .match(/^(\w+):(\d{1,15})$/)
  return match?.[1] === type ? Number(match[2]) : null
}

/** @throws GraphQLError for an id of something else. */
export function requireNodeId(type: string, id: string): number {
  const number = parseNodeId(type, id)
  if (number === null) throw new GraphQLError(`${JSON.stringify(id)} is not the id of a ${type}`)
  return number
}
