import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * Everything typed by the schema comes from here: documents for core, resolver types and SDL for the server, and the
 * manifest of persisted documents. `pnpm codegen` writes, `pnpm codegen --check` fails where what is committed has drifted.
 * No step reads the network.
 */
const scalars = {
  JSONString: 'string',
  JSON: 'unknown',
  DateTime: 'string',
  Int64: 'number',
  Duration: 'number',
}

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'packages/runs-core/src/generated/operationTypes.ts': {
      documents: 'packages/runs-core/src/**/*.graphql',
      plugins: ['./scripts/codegen/header.mjs', 'typescript-operations'],
      config: {
        scalars,
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
    'packages/runs-core/src/generated/documents.ts': {
      documents: 'packages/runs-core/src/**/*.graphql',
      plugins: ['./scripts/codegen/header.mjs', './scripts/codegen/documents.mjs'],
    },
    'packages/runs-core/src/generated/typedDocuments.ts': {
      documents: 'packages/runs-core/src/**/*.graphql',
      plugins: ['./scripts/codegen/header.mjs', './scripts/codegen/typedDocuments.mjs'],
    },
    'packages/runs-core/src/generated/persistedDocuments.json': {
      documents: 'packages/runs-core/src/**/*.graphql',
      plugins: ['./scripts/codegen/persistedDocuments.mjs'],
    },
    'packages/runs-server/src/generated/resolvers.ts': {
      plugins: ['./scripts/codegen/header.mjs', 'typescript', 'typescript-resolvers'],
      config: {
        scalars,
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        useIndexSignature: false,
        contextType: '../graphql/context.ts#GraphQLContext',
        // What resolvers pass on as a parent: rows of the metadata database, fields resolved from them one by one.
        // A type without a mapper is `any`, to be given one by whoever writes its resolvers.
        mappers: {
          Artifact: '../artifacts/artifactNode.ts#ArtifactNode',
          ArtifactAlias: '../artifacts/artifactTables.ts#ArtifactAliasRow',
          ArtifactCollection: '../artifacts/artifactNode.ts#CollectionNode',
          ArtifactCollectionMembership: '../artifacts/artifactTables.ts#ArtifactMembershipRow',
          ArtifactManifest: '../artifacts/artifactTables.ts#ArtifactManifestRow',
          ArtifactPortfolio: '../artifacts/artifactNode.ts#CollectionNode',
          ArtifactSequence: '../artifacts/artifactNode.ts#CollectionNode',
          ArtifactType: '../artifacts/artifactTables.ts#ArtifactTypeRow',
          Agent: '../metadata/tables.ts#AgentRow',
          Entity: '../viewer/entity.ts#EntityParent',
          File: '../files/fileNode.ts#FileNode',
          Project: '../metadata/tables.ts#ProjectRow',
          Run: '../metadata/tables.ts#RunRow',
          RunConnection: '../runLists/listRuns.ts#RunPage',
          Sweep: '../metadata/tables.ts#SweepRow',
          Tag: '../artifacts/artifactTables.ts#ArtifactTagRow',
          User: '../viewer/viewer.ts#Viewer',
        },
        defaultMapper: 'any',
      },
    },
    'packages/runs-server/src/generated/schema.ts': {
      plugins: ['./scripts/codegen/header.mjs', './scripts/codegen/sdl.mjs'],
    },
  },
}

export default config
