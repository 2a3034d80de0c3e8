import type { GraphQLFieldResolver, GraphQLTypeResolver } from 'graphql'
import { artifactResolvers } from '../artifacts/artifactResolvers.ts'
import { collectionResolvers } from '../artifacts/collectionResolvers.ts'
import { artifactMutationResolvers } from '../artifacts/mutationResolvers.ts'
import { runArtifactResolvers } from '../artifacts/runArtifactResolvers.ts'
import { fileResolvers } from '../files/resolvers.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { historyResolvers } from '../history/resolvers.ts'
import { projectResolvers } from '../projects/resolvers.ts'
import { runResolvers } from '../runs/resolvers.ts'
import { sweepResolvers } from '../sweeps/resolvers.ts'
import { viewerResolvers } from '../viewer/resolvers.ts'
import type { GraphQLContext } from './context.ts'

/** One part per concept. A type may get its fields from several of them. */
const parts: readonly Resolvers[] = [
  viewerResolvers,
  projectResolvers,
  runResolvers,
  historyResolvers,
  fileResolvers,
  artifactResolvers,
  collectionResolvers,
  artifactMutationResolvers,
  runArtifactResolvers,
  sweepResolvers,
]

type FieldResolvers = Map<string, GraphQLFieldResolver<unknown, GraphQLContext>>

interface MergedResolvers {
  fields: Map<string, FieldResolvers>
  /** Of interfaces and unions. */
  types: Map<string, GraphQLTypeResolver<unknown, GraphQLContext>>
}

/** Every resolver, by type and field. Two parts that claim one field are a defect and throw. */
export function mergeResolvers(): MergedResolvers {
  const merged: MergedResolvers = { fields: new Map(), types: new Map() }
  for (const part of parts) {
    for (const [typeName, members] of Object.entries(part)) {
      const fields: FieldResolvers = merged.fields.get(typeName) ?? new Map()
      for (const [fieldName, resolve] of Object.entries(members ?? {})) {
        if (fieldName === '__resolveType') {
          merged.types.set(typeName, resolve)
          continue
        }
        if (fields.has(fieldName)) throw new Error(`two resolvers for ${typeName}.${fieldName}`)
        fields.set(fieldName, resolve)
        merged.fields.set(typeName, fields)
      }
    }
  }
  return merged
}
