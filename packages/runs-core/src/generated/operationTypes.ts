// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An alias and its collection. */
export type ArtifactAliasInput = {
  alias: string;
  artifactCollectionName: string;
};

/** An alias and its collection, with project and entity. */
export type ArtifactCollectionAliasInput = {
  alias: string;
  artifactCollectionName: string;
  entityName: string;
  projectName: string;
};

/** How `Artifact.digest` is made. */
export type ArtifactDigestAlgorithm =
  /** MD5 over a fixed first line, then `path:digest` of each entry, sorted. */
  | 'MANIFEST_MD5';

/** How a manifest relates to an earlier one. */
export type ArtifactManifestType =
  /** Lists everything. */
  | 'FULL'
  /** Adds to the base artifact's list, and replaces what it names again. */
  | 'INCREMENTAL'
  /** What one writer of a distributed artifact brings: all patches together are the list. */
  | 'PATCH';

/** Where a version is in its life. */
export type ArtifactState =
  /** Complete, numbered, readable. */
  | 'COMMITTED'
  /** Gone; its number is not given again. */
  | 'DELETED'
  /** Begun, and still being uploaded. */
  | 'PENDING';

/** Where a file's blob is found. */
export type ArtifactStorageLayout =
  /** By its digest alone. */
  | 'V1'
  /** By the artifact that brought it first, and its digest. */
  | 'V2';

/** What to do with the parts. */
export type CompleteMultipartAction =
  /** Join them. */
  | 'Complete';

/** Which upload in parts has ended. */
export type CompleteMultipartUploadArtifactInput = {
  artifactID: string | number;
  clientMutationId?: string | null | undefined;
  completeMultipartAction: CompleteMultipartAction;
  /** Each part with the ETag that its PUT was answered with. */
  completedParts: Array<UploadPartsInput>;
  /** As `File.storagePath`. */
  storagePath: string;
  uploadID: string;
};

/** One file that an artifact holds. */
export type CreateArtifactFileSpecInput = {
  artifactID: string | number;
  artifactManifestID?: string | number | null | undefined;
  /** In base64. */
  md5: string;
  mimetype?: string | null | undefined;
  /** The path within the artifact. */
  name: string;
  /** Offered for files of 2 GiB and more. */
  uploadPartsInput?: Array<UploadPartsInput> | null | undefined;
};

/** Files that an artifact holds, up to 2,000 in one request. */
export type CreateArtifactFilesInput = {
  artifactFiles: Array<CreateArtifactFileSpecInput>;
  clientMutationId?: string | null | undefined;
  /** Where to store; newer clients send it as `null`. */
  cloudRegionID?: string | number | null | undefined;
  storageLayout: ArtifactStorageLayout;
};

/** A version to begin. */
export type CreateArtifactInput = {
  /** What the version is to be called; clients always ask for `latest` too. */
  aliases?: Array<ArtifactAliasInput> | null | undefined;
  /** The collection that it is logged to, made where it is new. */
  artifactCollectionName?: string | null | undefined;
  /** The same, from 0.19.1's legacy service: the first counts. */
  artifactCollectionNames?: Array<string> | null | undefined;
  artifactTypeName: string;
  /** The id that the client calls it by until it knows ours. The same one again is the same version. */
  clientID?: string | number | null | undefined;
  clientMutationId?: string | null | undefined;
  description?: string | null | undefined;
  /** Of the contents that will be uploaded. */
  digest: string;
  digestAlgorithm: ArtifactDigestAlgorithm;
  /** The same for every process that adds to one version. */
  distributedID?: string | null | undefined;
  /** Where true and the newest version has this digest, that version is the answer. */
  enableDigestDeduplication?: boolean | null | undefined;
  entityName: string;
  /** How many rows the run has logged. */
  historyStep?: number | null | undefined;
  /** Kept for old clients. */
  labels?: string | null | undefined;
  metadata?: string | null | undefined;
  projectName: string;
  /** The id in the URL of the run that logs it; `null` outside of a run. */
  runName?: string | null | undefined;
  /** The id that the client calls the collection by. */
  sequenceClientID?: string | number | null | undefined;
  /** Where to store; newer clients send it as `null`. */
  storageRegion?: string | null | undefined;
  tags?: Array<TagInput> | null | undefined;
  /** How long to keep it; -1 takes the type's rule, -2 is for ever. */
  ttlDurationSeconds?: number | null | undefined;
};

/** A manifest and its artifact. */
export type CreateArtifactManifestInput = {
  artifactID: string | number;
  /** The version before this one, which an incremental manifest adds to. */
  baseArtifactID?: string | number | null | undefined;
  clientMutationId?: string | null | undefined;
  /** Empty at first; MD5 in base64 once the contents are known. */
  digest: string;
  entityName: string;
  /** `wandb_manifest.json` for a full one. The same artifact and name mean the same manifest. */
  name: string;
  projectName: string;
  runName: string;
  /** The default is W&B's too, though its schema does not show it: wandb 0.19.1's legacy service leaves the field out. */
  type?: ArtifactManifestType;
};

/** A tag to set. */
export type TagInput = {
  /** A text with JSON, for pages. */
  attributes?: string | null | undefined;
  tagCategoryName?: string | null | undefined;
  tagName: string;
};

/** A run and its new state. */
export type UpdateRunStateInput = {
  clientMutationId?: string | null | undefined;
  /** The storage id. */
  id: string | number;
  /** Clients send `pending` or `failed`; the server decides what it accepts. */
  state: string;
};

/** One part of a file. */
export type UploadPartsInput = {
  /** Of the part when it is announced; the ETag that came back when the upload is ended. */
  hexMD5: string;
  /** From 1. */
  partNumber: number;
};

export type ArtifactRunFieldsFragment = { name: string, displayName: string | null, state: string | null, project: { name: string, entityName: string } | null };

export type LoadArtifactCreatorQueryVariables = Exact<{
  id: string | number;
}>;


export type LoadArtifactCreatorQuery = { artifact: { createdBy:
      | { __typename: 'Run', name: string, displayName: string | null, state: string | null, project: { name: string, entityName: string } | null }
      | { __typename: 'User' }
     } | null };

export type ListArtifactUsersQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListArtifactUsersQuery = { artifact: { usedBy: { edges: Array<{ cursor: string, node: { name: string, displayName: string | null, state: string | null, project: { name: string, entityName: string } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type DeleteArtifactMutationVariables = Exact<{
  id: string | number;
  deleteAliases?: boolean | null | undefined;
}>;


export type DeleteArtifactMutation = { deleteArtifact: { artifact: { id: string } } | null };

export type LinkArtifactMutationVariables = Exact<{
  id: string | number;
  entity: string;
  project: string;
  collection: string;
  aliases?: Array<ArtifactAliasInput> | ArtifactAliasInput | null | undefined;
}>;


export type LinkArtifactMutation = { linkArtifact: { versionIndex: number | null } | null };

type ArtifactCollectionFields_ArtifactPortfolio_Fragment = { __typename: 'ArtifactPortfolio', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } };

type ArtifactCollectionFields_ArtifactSequence_Fragment = { __typename: 'ArtifactSequence', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } };

export type ArtifactCollectionFieldsFragment =
  | ArtifactCollectionFields_ArtifactPortfolio_Fragment
  | ArtifactCollectionFields_ArtifactSequence_Fragment
;

export type ListArtifactTypesQueryVariables = Exact<{
  entity: string;
  project: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListArtifactTypesQuery = { project: { artifactTypes: { edges: Array<{ cursor: string, node: { name: string, description: string | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type ListArtifactCollectionsQueryVariables = Exact<{
  entity: string;
  project: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListArtifactCollectionsQuery = { project: { artifactCollections: { totalCount: number, edges: Array<{ cursor: string, node:
          | { __typename: 'ArtifactPortfolio', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } }
          | { __typename: 'ArtifactSequence', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } }
         | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type ListArtifactCollectionsOfTypeQueryVariables = Exact<{
  entity: string;
  project: string;
  type: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListArtifactCollectionsOfTypeQuery = { project: { artifactType: { artifactCollections: { totalCount: number, edges: Array<{ cursor: string, node:
            | { __typename: 'ArtifactPortfolio', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } }
            | { __typename: 'ArtifactSequence', id: string, name: string, description: string | null, createdAt: string, defaultArtifactType: { name: string } }
           | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type ListArtifactVersionsQueryVariables = Exact<{
  entity: string;
  project: string;
  collection: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListArtifactVersionsQuery = { project: { artifactCollection:
      | { artifacts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
                  | { name: string, project: { name: string, entityName: string } }
                  | { name: string, project: { name: string, entityName: string } }
                 | null }>, tags: Array<{ name: string }>, currentManifest: { file: { directUrl: string } } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
      | { artifacts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
                  | { name: string, project: { name: string, entityName: string } }
                  | { name: string, project: { name: string, entityName: string } }
                 | null }>, tags: Array<{ name: string }>, currentManifest: { file: { directUrl: string } } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
     | null } | null };

export type ArtifactFileFieldsFragment = { name: string, url: string | null, directUrl: string, sizeBytes: number, mimetype: string | null, updatedAt: string | null, digest: string | null };

export type ListArtifactFilesQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  names?: Array<string> | string | null | undefined;
}>;


export type ListArtifactFilesQuery = { artifact: { fileCount: number, files: { edges: Array<{ cursor: string, node: { name: string, url: string | null, directUrl: string, sizeBytes: number, mimetype: string | null, updatedAt: string | null, digest: string | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type ArtifactFieldsFragment = { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
      | { name: string, project: { name: string, entityName: string } }
      | { name: string, project: { name: string, entityName: string } }
     | null }>, tags: Array<{ name: string }> };

export type ManifestUrlFieldsFragment = { currentManifest: { file: { directUrl: string } } | null };

export type ListLoggedArtifactsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  manifests?: boolean | null | undefined;
}>;


export type ListLoggedArtifactsQuery = { project: { run: { artifacts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
                | { name: string, project: { name: string, entityName: string } }
                | { name: string, project: { name: string, entityName: string } }
               | null }>, tags: Array<{ name: string }> } & { currentManifest?: { file: { directUrl: string } } | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type ArtifactUrlsFieldsFragment = { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } };

export type ListManyArtifactUrlsQueryVariables = Exact<{
  files?: number | null | undefined;
  id0?: string | number | null | undefined;
  with0?: boolean | null | undefined;
  id1?: string | number | null | undefined;
  with1?: boolean | null | undefined;
  id2?: string | number | null | undefined;
  with2?: boolean | null | undefined;
  id3?: string | number | null | undefined;
  with3?: boolean | null | undefined;
  id4?: string | number | null | undefined;
  with4?: boolean | null | undefined;
  id5?: string | number | null | undefined;
  with5?: boolean | null | undefined;
  id6?: string | number | null | undefined;
  with6?: boolean | null | undefined;
  id7?: string | number | null | undefined;
  with7?: boolean | null | undefined;
  id8?: string | number | null | undefined;
  with8?: boolean | null | undefined;
  id9?: string | number | null | undefined;
  with9?: boolean | null | undefined;
  id10?: string | number | null | undefined;
  with10?: boolean | null | undefined;
  id11?: string | number | null | undefined;
  with11?: boolean | null | undefined;
  id12?: string | number | null | undefined;
  with12?: boolean | null | undefined;
  id13?: string | number | null | undefined;
  with13?: boolean | null | undefined;
  id14?: string | number | null | undefined;
  with14?: boolean | null | undefined;
  id15?: string | number | null | undefined;
  with15?: boolean | null | undefined;
  id16?: string | number | null | undefined;
  with16?: boolean | null | undefined;
  id17?: string | number | null | undefined;
  with17?: boolean | null | undefined;
  id18?: string | number | null | undefined;
  with18?: boolean | null | undefined;
  id19?: string | number | null | undefined;
  with19?: boolean | null | undefined;
  id20?: string | number | null | undefined;
  with20?: boolean | null | undefined;
  id21?: string | number | null | undefined;
  with21?: boolean | null | undefined;
  id22?: string | number | null | undefined;
  with22?: boolean | null | undefined;
  id23?: string | number | null | undefined;
  with23?: boolean | null | undefined;
  id24?: string | number | null | undefined;
  with24?: boolean | null | undefined;
  id25?: string | number | null | undefined;
  with25?: boolean | null | undefined;
  id26?: string | number | null | undefined;
  with26?: boolean | null | undefined;
  id27?: string | number | null | undefined;
  with27?: boolean | null | undefined;
  id28?: string | number | null | undefined;
  with28?: boolean | null | undefined;
  id29?: string | number | null | undefined;
  with29?: boolean | null | undefined;
  id30?: string | number | null | undefined;
  with30?: boolean | null | undefined;
  id31?: string | number | null | undefined;
  with31?: boolean | null | undefined;
  id32?: string | number | null | undefined;
  with32?: boolean | null | undefined;
  id33?: string | number | null | undefined;
  with33?: boolean | null | undefined;
  id34?: string | number | null | undefined;
  with34?: boolean | null | undefined;
  id35?: string | number | null | undefined;
  with35?: boolean | null | undefined;
  id36?: string | number | null | undefined;
  with36?: boolean | null | undefined;
  id37?: string | number | null | undefined;
  with37?: boolean | null | undefined;
  id38?: string | number | null | undefined;
  with38?: boolean | null | undefined;
  id39?: string | number | null | undefined;
  with39?: boolean | null | undefined;
  id40?: string | number | null | undefined;
  with40?: boolean | null | undefined;
  id41?: string | number | null | undefined;
  with41?: boolean | null | undefined;
  id42?: string | number | null | undefined;
  with42?: boolean | null | undefined;
  id43?: string | number | null | undefined;
  with43?: boolean | null | undefined;
  id44?: string | number | null | undefined;
  with44?: boolean | null | undefined;
  id45?: string | number | null | undefined;
  with45?: boolean | null | undefined;
  id46?: string | number | null | undefined;
  with46?: boolean | null | undefined;
  id47?: string | number | null | undefined;
  with47?: boolean | null | undefined;
  id48?: string | number | null | undefined;
  with48?: boolean | null | undefined;
  id49?: string | number | null | undefined;
  with49?: boolean | null | undefined;
}>;


export type ListManyArtifactUrlsQuery = { a0?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a1?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a2?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a3?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a4?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a5?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a6?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a7?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a8?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a9?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a10?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a11?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a12?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a13?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a14?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a15?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a16?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a17?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a18?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a19?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a20?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a21?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a22?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a23?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a24?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a25?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a26?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a27?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a28?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a29?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a30?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a31?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a32?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a33?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a34?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a35?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a36?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a37?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a38?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a39?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a40?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a41?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a42?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a43?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a44?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a45?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a46?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a47?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a48?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null, a49?: { id: string, files: { edges: Array<{ node: { name: string, directUrl: string } | null }> } } | null };

export type ListUsedArtifactsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  manifests?: boolean | null | undefined;
}>;


export type ListUsedArtifactsQuery = { project: { run: { artifacts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
                | { name: string, project: { name: string, entityName: string } }
                | { name: string, project: { name: string, entityName: string } }
               | null }>, tags: Array<{ name: string }> } & { currentManifest?: { file: { directUrl: string } } | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type LoadArtifactQueryVariables = Exact<{
  entity: string;
  project: string;
  name: string;
}>;


export type LoadArtifactQuery = { project: { artifact: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
          | { name: string, project: { name: string, entityName: string } }
          | { name: string, project: { name: string, entityName: string } }
         | null }>, tags: Array<{ name: string }>, currentManifest: { file: { directUrl: string } } | null } | null } | null };

export type LoadArtifactByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type LoadArtifactByIdQuery = { artifact: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
        | { name: string, project: { name: string, entityName: string } }
        | { name: string, project: { name: string, entityName: string } }
       | null }>, tags: Array<{ name: string }>, currentManifest: { file: { directUrl: string } } | null } | null };

export type LoadArtifactServerIdQueryVariables = Exact<{
  clientId: string | number;
}>;


export type LoadArtifactServerIdQuery = { clientIDMapping: { serverID: string, entry:
      | { __typename: 'Artifact' }
      | { __typename: 'ArtifactSequence', latestArtifact: { id: string } | null }
     } | null };

export type CreateArtifactMutationVariables = Exact<{
  input: CreateArtifactInput;
}>;


export type CreateArtifactMutation = { createArtifact: { artifact: { id: string, state: ArtifactState, artifactSequence: { latestArtifact: { id: string } | null } } } | null };

export type CreateArtifactManifestMutationVariables = Exact<{
  input: CreateArtifactManifestInput;
  includeUpload: boolean;
}>;


export type CreateArtifactManifestMutation = { createArtifactManifest: { artifactManifest: { id: string, file: { id: string, uploadUrl?: string | null, uploadHeaders?: Array<string> } } } | null };

export type CreateArtifactFilesMutationVariables = Exact<{
  input: CreateArtifactFilesInput;
}>;


export type CreateArtifactFilesMutation = { createArtifactFiles: { files: { edges: Array<{ node: { id: string, storagePath: string | null, uploadUrl: string | null, uploadHeaders: Array<string>, uploadMultipartUrls: { uploadID: string, uploadUrlParts: Array<{ partNumber: number, uploadUrl: string }> } | null, artifact: { id: string } | null } | null }> } } | null };

export type CompleteArtifactUploadMutationVariables = Exact<{
  input: CompleteMultipartUploadArtifactInput;
}>;


export type CompleteArtifactUploadMutation = { completeMultipartUploadArtifact: { digest: string | null } | null };

export type CommitArtifactMutationVariables = Exact<{
  artifact: string | number;
}>;


export type CommitArtifactMutation = { commitArtifact: { artifact: { id: string, digest: string } } | null };

export type RecordArtifactUseMutationVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  artifact: string | number;
  useAs?: string | null | undefined;
}>;


export type RecordArtifactUseMutation = { useArtifact: { artifact: { id: string } } | null };

export type AddArtifactAliasesMutationVariables = Exact<{
  id: string | number;
  aliases: Array<ArtifactCollectionAliasInput> | ArtifactCollectionAliasInput;
}>;


export type AddArtifactAliasesMutation = { addAliases: { success: boolean } | null };

export type DeleteArtifactAliasesMutationVariables = Exact<{
  id: string | number;
  aliases: Array<ArtifactCollectionAliasInput> | ArtifactCollectionAliasInput;
}>;


export type DeleteArtifactAliasesMutation = { deleteAliases: { success: boolean } | null };

export type UpdateArtifactMutationVariables = Exact<{
  id: string | number;
  description?: string | null | undefined;
  metadata?: string | null | undefined;
  ttlDurationSeconds?: number | null | undefined;
  tagsToAdd?: Array<TagInput> | TagInput | null | undefined;
  tagsToDelete?: Array<TagInput> | TagInput | null | undefined;
}>;


export type UpdateArtifactMutation = { updateArtifact: { artifact: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, updatedAt: string | null, ttlDurationSeconds: number, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
          | { name: string, project: { name: string, entityName: string } }
          | { name: string, project: { name: string, entityName: string } }
         | null }>, tags: Array<{ name: string }> } } | null };

export type DeleteFilesMutationVariables = Exact<{
  files: Array<string | number> | string | number;
  projectId?: number | null | undefined;
}>;


export type DeleteFilesMutation = { deleteFiles: { success: boolean } | null };

export type FileFieldsFragment = { id: string, name: string, url: string | null, directUrl: string, sizeBytes: number, mimetype: string | null, updatedAt: string | null, md5: string | null };

export type ListFilesQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  names?: Array<string | null | undefined> | string | null | undefined;
  pattern?: string | null | undefined;
}>;


export type ListFilesQuery = { project: { run: { projectId: string, fileCount: number | null, files: { edges: Array<{ cursor: string, node: { id: string, name: string, url: string | null, directUrl: string, sizeBytes: number, mimetype: string | null, updatedAt: string | null, md5: string | null } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type CreateRunFilesMutationVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  files: Array<string> | string;
}>;


export type CreateRunFilesMutation = { createRunFiles: { runID: string, uploadHeaders: Array<string>, files: Array<{ name: string, uploadUrl: string | null }> } | null };

export type MarkRunFilesUploadedMutationVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  files: Array<string> | string;
}>;


export type MarkRunFilesUploadedMutation = { markRunFilesUploaded: { success: boolean } | null };

export type LoadServerFeaturesQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadServerFeaturesQuery = { serverInfo: { features: Array<{ name: string, isEnabled: boolean } | null> } | null };

export type HistoryExtentFieldsFragment = { state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown };

export type LoadHistoryExtentQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
}>;


export type LoadHistoryExtentQuery = { project: { run: { state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type HistoryWindowQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  minStep: number;
  maxStep: number;
  samples: number;
  extent: boolean;
}>;


export type HistoryWindowQuery = { project: { run: { history: Array<string> } & { state?: string | null, historyLineCount?: number | null, eventsLineCount?: number | null, historyKeys?: unknown } | null } | null };

export type ListHistoriesQueryVariables = Exact<{
  entity: string;
  project: string;
  filters?: string | null | undefined;
  order?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  specs: Array<string> | string;
}>;


export type ListHistoriesQuery = { project: { runCount: number, runs: { edges: Array<{ cursor: string, node: { sampledHistory: Array<unknown>, config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, user: { name: string, username: string | null } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type SampleHistoryQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  specs: Array<string> | string;
  extent: boolean;
}>;


export type SampleHistoryQuery = { project: { run: { sampledHistory: Array<unknown> } & { state?: string | null, historyLineCount?: number | null, eventsLineCount?: number | null, historyKeys?: unknown } | null } | null };

export type SampleHistoryRowsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  samples: number;
  history: boolean;
  events: boolean;
}>;


export type SampleHistoryRowsQuery = { project: { run: { history?: Array<string>, events?: Array<string>, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type LogLineFieldsFragment = { number: number | null, timestamp: string | null, level: string | null, label: string | null, line: string | null };

export type ReadLogsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ReadLogsQuery = { project: { run: { state: string | null, logLineCount: number | null, logLines: { edges: Array<{ cursor: string, node: { number: number | null, timestamp: string | null, level: string | null, label: string | null, line: string | null } }>, pageInfo: { startCursor: string | null, endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null } | null } | null };

export type ReadLogTailQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  last: number;
}>;


export type ReadLogTailQuery = { project: { run: { logLines: { edges: Array<{ cursor: string, node: { number: number | null, timestamp: string | null, level: string | null, label: string | null, line: string | null } }> } | null } | null } | null };

export type ListProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ListProjectsQuery = { viewer: { id: string, entity: string | null, teams: { edges: Array<{ node: { id: string, name: string, projects: { edges: Array<{ node: { id: string, name: string, entityName: string, createdAt: string, runCount: number } | null }> } | null } | null }> } | null } | null };

export type CreateRunMutationVariables = Exact<{
  entity?: string | null | undefined;
  project?: string | null | undefined;
  name: string;
  state?: string | null | undefined;
}>;


export type CreateRunMutation = { upsertBucket: { bucket: { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, project: { name: string, entity: { name: string } } | null, user: { name: string, username: string | null } | null } | null } | null };

export type RunArtifactFieldsFragment = { id: string, versionIndex: number | null, artifactType: { name: string }, artifactSequence: { name: string } };

export type LoadRunToDeleteQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LoadRunToDeleteQuery = { project: { run: { id: string, tags: Array<string> | null, outputArtifacts: { edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, artifactType: { name: string }, artifactSequence: { name: string } } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

export type LoadArtifactStateQueryVariables = Exact<{
  id: string | number;
}>;


export type LoadArtifactStateQuery = { artifact: { state: ArtifactState } | null };

export type DeleteRunMutationVariables = Exact<{
  id: string | number;
  deleteArtifacts?: boolean | null | undefined;
}>;


export type DeleteRunMutation = { deleteRun: { clientMutationId: string | null } | null };

export type ListRunsQueryVariables = Exact<{
  entity: string;
  project: string;
  filters?: string | null | undefined;
  order?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRunsQuery = { project: { runCount: number, runs: { edges: Array<{ cursor: string, node: { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type ListRunsLiteQueryVariables = Exact<{
  entity: string;
  project: string;
  filters?: string | null | undefined;
  order?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRunsLiteQuery = { project: { runCount: number, runs: { edges: Array<{ cursor: string, node: { id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type RunFieldsFragment = { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null };

export type RunLiteFieldsFragment = { id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null };

export type LoadRunQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
}>;


export type LoadRunQuery = { project: { run: { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null } | null } | null };

export type LoadRunIdQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
}>;


export type LoadRunIdQuery = { project: { run: { id: string } | null } | null };

export type LoadViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadViewerQuery = { viewer: { id: string, name: string, username: string | null, email: string | null, entity: string | null, admin: boolean | null, teams: { edges: Array<{ node: { name: string } | null }> } | null } | null };

export type LoadViewerEntityQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadViewerEntityQuery = { viewer: { id: string, entity: string | null } | null };

export type StopRunMutationVariables = Exact<{
  id: string | number;
}>;


export type StopRunMutation = { stopRun: { success: boolean } | null };

export type LoadRunToUpdateQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
}>;


export type LoadRunToUpdateQuery = { project: { run: { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null } | null } | null };

export type UpdateRunMutationVariables = Exact<{
  id: string;
  displayName?: string | null | undefined;
  description?: string | null | undefined;
  notes?: string | null | undefined;
  groupName?: string | null | undefined;
  jobType?: string | null | undefined;
  tags?: Array<string> | string | null | undefined;
  config?: string | null | undefined;
  summaryMetrics?: string | null | undefined;
}>;


export type UpdateRunMutation = { upsertBucket: { bucket: { config: string | null, summaryMetrics: string | null, systemMetrics: string | null, historyKeys: unknown, id: string, projectId: string, name: string, displayName: string | null, description: string | null, notes: string | null, tags: Array<string> | null, state: string | null, group: string | null, jobType: string | null, commit: string | null, readOnly: boolean | null, createdAt: string, heartbeatAt: string | null, sweepName: string | null, historyLineCount: number | null, user: { name: string, username: string | null } | null } | null } | null };

export type UpdateRunStateMutationVariables = Exact<{
  input: UpdateRunStateInput;
}>;


export type UpdateRunStateMutation = { updateRunState: { success: boolean } | null };

export type LoadRunStateQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
}>;


export type LoadRunStateQuery = { project: { run: { state: string | null, heartbeatAt: string | null } | null } | null };

export type LoadSweepQueryVariables = Exact<{
  entity: string;
  project: string;
  sweep: string;
}>;


export type LoadSweepQuery = { project: { sweep: { id: string, name: string, displayName: string | null, description: string | null, method: string, state: string, bestLoss: number | null, config: string, runCount: number, runCountExpected: number | null, createdAt: string, updatedAt: string | null } | null } | null };
