import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  buildSchema,
  concatAST,
  type GraphQLArgument,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
/** The .graphql files under a folder, each with its path from there. */
const graphql = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }))
const texts = (folder: string): string[] => graphql(folder).map(({ text }) => text)

const schema = buildSchema(texts('schema').join('\n'))
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)
const marked = (described: { description?: string | null }): boolean =>
  /server-only/.test(described.description ?? '')

/** Every member whose description says `server-only`, as the README writes it. */
const serverOnly = types.flatMap((type) => {
  if (marked(type)) return [type.name]
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    if (marked(field)) return [`${type.name}.${field.name}`]
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : []
    return args.filter(marked).map((argument) => `${type.name}.${field.name}(${argument.name}:)`)
  })
})

const rows = readFileSync(join(root, 'schema/README.md'), 'utf8')
  .split('## Server-only members')[1]
  ?.split('\n## ')[0]
  ?.matchAll(/^\| `([^`]+)` +\| ([^|]+) +\| ([^|]+) +\|$/gm)

describe('the schema', () => {
  it('C54: README and SDL name the same server-only members, each with its client and what for', () => {
    const table = [...(rows ?? [])]
    expect(table.map((row) => row[1]).sort()).toEqual(serverOnly.sort())
    for (const [, , client, purpose] of table) {
      expect(client).toMatch(/^wandb \d+\.\d+\.\d+/)
      expect(purpose?.length).toBeGreaterThan(10)
    }
  })

  it('C54: no document of the SDK uses a server-only member', () => {
    const used: string[] = []
    const documents = concatAST(texts('packages/runs-core/src').map((text) => parse(text)))
    const info = new TypeInfo(schema)
    visit(
      documents,
      visitWithTypeInfo(info, {
        Field: () => {
          used.push(
            `${info.getParentType()?.name}.${info.getFieldDef()?.name}`,
            String(info.getType()).replace(/\W/g, ''),
          )
        },
        Argument: () => {
          used.push(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${info.getArgument()?.name}:)`)
        },
      }),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(serverOnly.filter((member) => used.includes(member))).toEqual([])
  })

  it('says of every type what it is', () => {
    expect(types.filter((type) => !type.description).map((type) => type.name)).toEqual([])
  })

  it('has a row in the README for each of its files', () => {
    const readme = readFileSync(join(root, 'schema/README.md'), 'utf8')
    for (const { path } of graphql('schema')) expect(readme).toContain(`| \`${path}\` |`)
  })
})
