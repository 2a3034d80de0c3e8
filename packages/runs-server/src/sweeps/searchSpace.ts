import { GraphQLError } from 'graphql'
import { isObject } from '../http/readBody.ts'

/** One parameter of a search. */
export interface Parameter {
  /** Its keys from outside to inside; more than one where parameters are nested. */
  path: readonly string[]
  /** All that it may be; null where that is a range of numbers. */
  values: readonly unknown[] | null
  draw(random: () => number): unknown
}

/** The parameters below `parameters` of a config. @throws GraphQLError for one that this server can't search. */
export function readSpace(parameters: unknown, above: readonly string[] = []): Parameter[] {
  if (!isObject(parameters)) throw new GraphQLError(`${['parameters', ...above].join('.')} must be a mapping`)
  return Object.entries(parameters).flatMap(([key, given]) => {
    const path = [...above, key]
    if (!isObject(given)) throw new GraphQLError(`parameter ${path.join('.')} must be a mapping`)
    return isObject(given.parameters) ? readSpace(given.parameters, path) : [readParameter(path, given)]
  })
}

/** How many points a grid has. */
export function gridSize(space: readonly Parameter[]): number {
  return space.reduce((size, { values }) => size * (values?.length ?? Infinity), 1)
}

/** The point of a grid at a place: the last parameter changes with each, the first one last. */
export function gridPoint(space: readonly Parameter[], place: number): [Parameter, unknown][] {
  let rest = place
  return space
    .toReversed()
    .map((parameter): [Parameter, unknown] => {
      const { values } = parameter
      const size = values?.length ?? 1
      const value = values?.[rest % size]
      rest = Math.floor(rest / size)
      return [parameter, value]
    })
    .toReversed()
}

function readParameter(path: readonly string[], given: Record<string, unknown>): Parameter {
  const { min, max, distribution } = given
  if ('probabilities' in given)
    throw new GraphQLError(`parameter ${path.join('.')}: this server draws all values alike`)
  if ('value' in given) return choice(path, [given.value])
  if (Array.isArray(given.values) && given.values.length > 0) return choice(path, given.values)
  if (typeof min !== 'number' || typeof max !== 'number' || min > max)
    throw new GraphQLError(`parameter ${path.join('.')} needs value, values, or min and max`)
  const whole = Number.isInteger(min) && Number.isInteger(max)
  switch (distribution ?? (whole ? 'int_uniform' : 'uniform')) {
    case 'int_uniform': {
      const count = Math.floor(max) - Math.ceil(min) + 1
      const at = (index: number): number => Math.ceil(min) + index
      // A grid of more is none that anybody waits for.
      const values = count <= 100_000 ? Array.from({ length: count }, (_, index) => at(index)) : null
      return { path, values, draw: (random) => at(Math.floor(random() * count)) }
    }
    case 'uniform':
      return { path, values: null, draw: (random) => min + random() * (max - min) }
    case 'log_uniform_values':
      if (min <= 0) throw new GraphQLError(`parameter ${path.join('.')}: min must be more than 0`)
      return { path, values: null, draw: (random) => min * (max / min) ** random() }
    default:
      throw new GraphQLError(
        `parameter ${path.join('.')}: this server does not know ${JSON.stringify(distribution)}`,
      )
  }
}

function choice(path: readonly string[], values: readonly unknown[]): Parameter {
  return { path, values, draw: (random) => values[Math.floor(random() * values.length)] }
}
