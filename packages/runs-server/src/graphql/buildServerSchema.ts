import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  parse,
} from 'graphql'
import { typeDefs } from '../generated/schema.ts'
import { mergeResolvers } from './resolvers.ts'
import { scalars } from './scalars.ts'

let sdl: DocumentNode | undefined
const built = new Map<string, GraphQLSchema>()

/**
 * The executable schema. It holds no server state, so that servers of one process share it: parsing and building it is
 * most of what a start costs.
 * @param missingFields - Fields (`Type.field`) to leave out, for a server that plays an older one.
 */
export function buildServerSchema(missingFields: readonly string[]): GraphQLSchema {
  const key = missingFields.toSorted().join(' ')
  const known = built.get(key)
  if (known) return known
  sdl ??= parse(typeDefs, { noLocation: true })
  const schema = buildASTSchema(without(sdl, new Set(missingFields)), {
    assumeValid: true,
    assumeValidSDL: true,
  })
  attachResolvers(schema, new Set(missingFields))
  built.set(key, schema)
  return schema
}

function without(document: DocumentNode, missing: ReadonlySet<string>): DocumentNode {
  if (missing.size === 0) return document
  const definitions = document.definitions.map((definition): DefinitionNode => {
    switch (definition.kind) {
      case 'ObjectTypeDefinition':
      case 'InterfaceTypeDefinition':
        return {
          ...definition,
          fields: definition.fields?.filter((f) => !missing.has(`${definition.name.value}.${f.name.value}`)),
        }
      case 'InputObjectTypeDefinition':
        return {
          ...definition,
          fields: definition.fields?.filter((f) => !missing.has(`${definition.name.value}.${f.name.value}`)),
        }
      default:
        return definition
    }
  })
  return { ...document, definitions }
}

/** Puts resolvers on the types they are named after; a name that the schema does not know is a defect and throws. */
function attachResolvers(schema: GraphQLSchema, missing: ReadonlySet<string>): void {
  const merged = mergeResolvers()
  for (const [typeName, resolveType] of merged.types) {
    const type = schema.getType(typeName)
    if (!isInterfaceType(type) && !isUnionType(type))
      throw new Error(`${typeName} is no abstract type of the schema`)
    type.resolveType = resolveType
  }
  for (const [typeName, resolvers] of merged.fields) {
    const type = schema.getType(typeName)
    if (!isObjectType(type))
      throw new Error(`resolvers for ${typeName}, which is no object type of the schema`)
    const fields = type.getFields()
    for (const [fieldName, resolve] of resolvers) {
      if (missing.has(`${typeName}.${fieldName}`)) continue
      const field = fields[fieldName]
      if (!field) throw new Error(`a resolver for ${typeName}.${fieldName}, which the schema does not have`)
      field.resolve = resolve
    }
  }
  // A payload of null without errors crashes the clients' core, so what nobody resolves says so.
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve ??= () => {
      throw new GraphQLError(`this server does not serve ${field.name}`)
    }
  }
  for (const [name, codec] of Object.entries(scalars)) {
    const type = schema.getType(name)
    if (!isScalarType(type)) throw new Error(`${name} is no scalar of the schema`)
    type.serialize = codec.serialize
    type.parseValue = codec.parseValue
    type.parseLiteral = codec.parseLiteral
  }
}
