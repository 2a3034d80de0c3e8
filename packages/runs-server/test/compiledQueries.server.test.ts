import {
  buildSchema,
  getNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { expect, it } from 'vitest'
import { typeDefs } from '../src/generated/schema.ts'
import { logRows, makeRun, openServer, post } from './wireClient.ts'

const schema = buildSchema(typeDefs)

/** Everything that a type has and that needs no argument, so many levels deep. */
function everything(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isAbstractType(named))
    return `{ __typename ${schema
      .getPossibleTypes(named)
      .map((one) => `... on ${one.name} ${everything(one, depth)}`)
      .join(' ')} }`
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .filter((field) => depth > 0 || !('getFields' in getNamedType(field.type)))
    // An alias of its own type's name: fields of one name may have different types in the members of a union.
    .map((field) => `${named.name}_${field.name}: ${field.name} ${everything(field.type, depth - 1)}`)
  return `{ __typename ${fields.join(' ')} }`
}

it.each([
  ['everything of a run', { run: 'r', more: true }],
  ['a field left out by its directive', { run: 'r', more: false }],
  ['a run that is not there', { run: 'none', more: true }],
  ['a resolver that refuses', { run: 'r', more: true, filters: 'no JSON' }],
  ['variables that are missing', {}],
  ['a variable of the wrong type', { run: ['r'], more: 'yes' }],
])('%s: the same answer interpreted and, from the third time on, compiled', async (_name, variables) => {
  const server = await openServer()
  await makeRun(server, 'r', {
    config: '{"lr":{"value":NaN}}',
    tags: ['a'],
    summaryMetrics: '{"x":9007199254740993}',
  })
  await logRows(server, 'r', 0, [{ _step: 0, loss: 1 }, '{"_step":1,"loss":NaN}'])
  const run = schema.getType('Run')
  if (!isObjectType(run)) throw new Error('no type Run')
  const query = `query ($run: String!, $more: Boolean!, $filters: JSONString) {
    viewer { username } viewer @include(if: $more) { entity }
    project(name: "p") {
      internalId: id
      run(name: $run) ${everything(run, 2)}
      runs(filters: $filters, first: 1) { edges { node { id } } }
    }
  }`
  const ask = async (): Promise<string> => await (await post(server, '/graphql', { query, variables })).text()
  const interpreted = await ask()
  for (let again = 0; again < 4; again++) expect(await ask()).toBe(interpreted)
})
