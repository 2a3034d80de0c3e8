import {
  buildSchema,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { expect, it } from 'vitest'
import { typeDefs } from '../src/generated/schema.ts'
import { graphql, type GraphQLAnswer, makeRun, openServer } from './wireClient.ts'

const schema = buildSchema(typeDefs)
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

/** How the leaves of a made-up input are filled. */
interface Filling {
  name: string
  /** Whether optional fields are given too. */
  all: boolean
  leaf(type: string, field: string): unknown
}

const nobody = (type: string): string => btoa(`${type}:v1:987654321`)
const leafOf =
  (id: (field: string) => unknown) =>
  (type: string, field: string): unknown => {
    if (type === 'ID' || /id$/i.test(field)) return id(field)
    if (type === 'Boolean') return true
    if (/^(Int|Int64|Float|Duration)$/.test(type)) return 3
    if (type === 'JSONString') return '{}'
    if (type === 'JSON') return {}
    return 'nothing-of-that-name'
  }

const fillings: Filling[] = [
  { name: 'only what is required, ids of nobody', all: false, leaf: leafOf(() => nobody('Run')) },
  { name: 'everything, ids of nobody', all: true, leaf: leafOf(() => nobody('Artifact')) },
  { name: 'everything, ids that are none', all: true, leaf: leafOf(() => 'no id') },
  { name: 'everything, ids that are empty', all: true, leaf: leafOf(() => '') },
  {
    name: 'hostile texts',
    all: true,
    leaf: (type, field) => hostile(leafOf(() => '__proto__')(type, field)),
  },
]

const hostile = (value: unknown): unknown => (typeof value === 'string' ? '__proto__' : value)

/** An input of the given type; what is nullable comes only where it is asked for, and not deeper than three levels. */
function made(type: GraphQLInputType, field: string, filling: Filling, depth = 0): unknown {
  if (isNonNullType(type)) return made(type.ofType, field, filling, depth)
  if (isListType(type)) return [made(type.ofType, field, filling, depth)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return filling.leaf(type.name, field)
  const fields = Object.values(type.getFields()).filter(
    (one) => isNonNullType(one.type) || (filling.all && depth < 3),
  )
  return Object.fromEntries(fields.map((one) => [one.name, made(one.type, one.name, filling, depth + 1)]))
}

/** The Go core of the newest client dies of a payload that is null without a word. */
function expectPayloadOrReason(name: string, { data, errors }: GraphQLAnswer, what: string): void {
  if (errors === undefined) {
    expect(data?.[name], what).toBeInstanceOf(Object)
    return
  }
  expect(errors.length, what).toBeGreaterThan(0)
  for (const { message } of errors) {
    expect(message, what).toMatch(/./)
    // What a defect is masked with.
    expect(message, what).not.toMatch(/its output says why/)
  }
}

it('the schema has the mutations that the clients send', () => {
  expect(mutations.length).toBeGreaterThan(30)
})

it.each(mutations.map(({ name }) => name))(
  '%s never gives a null payload without errors, whatever ids it is given',
  async (name) => {
    const server = await openServer()
    const runId = await makeRun(server, 'a')
    const field = mutations.find((one) => one.name === name)
    const types = Object.fromEntries((field?.args ?? []).map((arg) => [arg.name, arg.type]))
    const declared = Object.entries(types).map(([arg, type]) => `$${arg}: ${String(type)}`)
    const given = Object.keys(types).map((arg) => `${arg}: $${arg}`)
    const query = `mutation Made(${declared.join()}) { ${name}(${given.join()}) { __typename } }`
    const ofTheRun: Filling = { name: 'everything, the id of a run', all: true, leaf: leafOf(() => runId) }
    for (const filling of [...fillings, ofTheRun]) {
      const variables = Object.fromEntries(
        Object.entries(types).map(([arg, type]) => [arg, made(type, arg, filling)]),
      )
      expectPayloadOrReason(name, await graphql(server, query, variables), filling.name)
    }
    expectPayloadOrReason(name, await graphql(server, query, {}), 'no variables')
    expectPayloadOrReason(name, await graphql(server, query, { input: null }), 'a null input')
    expectPayloadOrReason(name, await graphql(server, query, { input: {} }), 'an empty input')
    expect((await graphql(server, '{ viewer { entity } }')).data.viewer.entity).toBe('local')
  },
)
