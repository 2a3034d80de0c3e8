import { GraphQLError } from 'graphql'
import { parse } from 'yaml'
import { isObject } from '../http/readBody.ts'
import { gridPoint, gridSize, type Parameter, readSpace } from './searchSpace.ts'

/** What a sweep's config asks for, as far as this server searches. */
export interface SweepConfig {
  method: 'grid' | 'random'
  description: string | null
  /** The script that a command line's agent starts. */
  program: string | null
  metric: { name: string; goal: 'minimize' | 'maximize' } | null
  space: readonly Parameter[]
  /** How many runs there shall be; null where only the user ends it. */
  runCount: number | null
  /** What is asked for and not done, though the search is. */
  warnings: string[]
}

/**
 * Reads a sweep's config, which is YAML: as Python dumps it, it means the same in the newer YAML, where a key `y` is no boolean.
 * @throws GraphQLError where it is none, or asks for a search that this server does not do: it has no optimizer.
 */
export function parseSweepConfig(text: string): SweepConfig {
  const config = readYaml(text)
  const { method, metric, description, program, run_cap: cap } = config
  if (method !== 'grid' && method !== 'random')
    throw new GraphQLError(
      `this server searches by grid and random, not by ${JSON.stringify(method ?? null)}`,
    )
  const space = readSpace(config.parameters ?? {})
  const size = method === 'grid' ? gridSize(space) : Infinity
  if (method === 'grid' && size === Infinity)
    throw new GraphQLError('a grid needs parameters with values: one here is a range without steps')
  const runCount = Math.min(size, typeof cap === 'number' ? cap : Infinity)
  return {
    method,
    description: typeof description === 'string' ? description : null,
    program: typeof program === 'string' ? program : null,
    metric:
      isObject(metric) && typeof metric.name === 'string'
        ? { name: metric.name, goal: metric.goal === 'maximize' ? 'maximize' : 'minimize' }
        : null,
    space,
    runCount: runCount === Infinity ? null : runCount,
    warnings:
      'early_terminate' in config ? ['early_terminate: this server lets every run go to its end'] : [],
  }
}

/** The config of the run at a place of the search: each key with its value under `value`, as runs hold it. */
export function configOf({ method, space }: SweepConfig, place: number): Record<string, { value: unknown }> {
  const point =
    method === 'grid'
      ? gridPoint(space, place)
      : space.map((parameter): [Parameter, unknown] => [parameter, parameter.draw(Math.random)])
  const config = new Map<string, unknown>()
  for (const [{ path }, value] of point) lay(config, path, value)
  return Object.fromEntries([...config].map(([key, value]) => [key, { value: plain(value) }]))
}

function lay(into: Map<string, unknown>, [key = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) {
    into.set(key, value)
    return
  }
  const found = into.get(key)
  const inner = found instanceof Map ? found : new Map<string, unknown>()
  into.set(key, inner)
  lay(inner, below, value)
}

function plain(value: unknown): unknown {
  return value instanceof Map
    ? Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]))
    : value
}

function readYaml(text: string): Record<string, unknown> {
  try {
    const config: unknown = parse(text)
    if (isObject(config)) return config
  } catch (error) {
    throw new GraphQLError(`the config is no YAML: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new GraphQLError('the config must be a mapping')
}
