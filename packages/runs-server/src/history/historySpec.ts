import { GraphQLError } from 'graphql'
import { isObject } from '../http/readBody.ts'

/** One question of `sampledHistory`. Bounds and samples that are not given are `null`. */
export interface HistorySpec {
  keys: string[]
  samples: number | null
  minStep: number | null
  maxStep: number | null
}

/**
 * Reads the JSON text of a spec.
 * @throws GraphQLError that says what is wrong with it.
 */
export function parseHistorySpec(text: string): HistorySpec {
  let spec: unknown
  try {
    spec = JSON.parse(text)
  } catch {
    throw new GraphQLError('a sampledHistory spec must be JSON text')
  }
  if (!isObject(spec)) throw new GraphQLError('a sampledHistory spec must be an object')
  // The clients' own question about a sweep has the spec `{}`: it wants no rows.
  const { keys = [] } = spec
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) {
    throw new GraphQLError('a sampledHistory spec needs "keys", a list of strings')
  }
  return {
    keys,
    samples: number(spec, 'samples'),
    minStep: number(spec, 'minStep'),
    maxStep: number(spec, 'maxStep'),
  }
}

function number(spec: Record<string, unknown>, name: string): number | null {
  const value = spec[name] ?? null
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) {
    throw new GraphQLError(`"${name}" of a sampledHistory spec must be a number`)
  }
  return value
}
