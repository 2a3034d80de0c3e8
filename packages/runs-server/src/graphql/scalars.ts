import { GraphQLError, Kind, type ValueNode } from 'graphql'

/** How a scalar travels in both directions. */
export interface ScalarCodec {
  serialize(value: unknown): unknown
  parseValue(value: unknown): unknown
  parseLiteral(node: ValueNode): unknown
}

function text(name: string): ScalarCodec {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`)
    return value
  }
  return {
    serialize: (value) => value,
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : null),
  }
}

/** Whole numbers as JSON numbers; clients send them as digit strings too. */
function integer(name: string): ScalarCodec {
  const parseValue = (value: unknown): number => {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
    if (typeof number !== 'number' || !Number.isInteger(number))
      throw new GraphQLError(`${name} must be a whole number`)
    return number
  }
  return {
    serialize: parseValue,
    parseValue,
    parseLiteral: (node) =>
      parseValue(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : null),
  }
}

const anything: ScalarCodec = {
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: () => {
    throw new GraphQLError('a JSON value must be given as a variable')
  },
}

/** The scalars of schema/scalars.graphql. JSONString stays text: reading it again would lose NaN and the order of keys. */
export const scalars: Record<string, ScalarCodec> = {
  DateTime: text('DateTime'),
  Duration: integer('Duration'),
  Int64: integer('Int64'),
  JSON: anything,
  JSONString: text('JSONString'),
}
