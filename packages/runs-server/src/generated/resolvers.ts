// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GraphQLContext } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
  Duration: { input: number; output: number; }
  Int64: { input: number; output: number; }
  JSON: { input: unknown; output: unknown; }
  JSONString: { input: string; output: string; }
};

export type AddAliasesInput = {
  aliases: Array<ArtifactCollectionAliasInput>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type AddAliasesPayload = {
  __typename?: 'AddAliasesPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type Agent = Node & {
  __typename?: 'Agent';
  createdAt: Scalars['DateTime']['output'];
  heartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  host: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  metrics: Scalars['JSONString']['output'];
  name: Scalars['String']['output'];
  runs: RunConnection;
  state?: Maybe<Scalars['String']['output']>;
  sweep: Sweep;
  totalRuns: Scalars['Int']['output'];
};


export type AgentRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

export type AgentConnection = {
  __typename?: 'AgentConnection';
  edges: Array<AgentEdge>;
  pageInfo: PageInfo;
};

export type AgentEdge = {
  __typename?: 'AgentEdge';
  cursor: Scalars['String']['output'];
  node: Agent;
};

export type AgentHeartbeatInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  metrics?: InputMaybe<Scalars['JSONString']['input']>;
  runState?: InputMaybe<Scalars['JSONString']['input']>;
};

export type AgentHeartbeatPayload = {
  __typename?: 'AgentHeartbeatPayload';
  agent?: Maybe<Agent>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  commands?: Maybe<Scalars['JSONString']['output']>;
};

export type AlertSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARN';

export type ApiKey = {
  __typename?: 'ApiKey';
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  edges: Array<ApiKeyEdge>;
  pageInfo: PageInfo;
};

export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ApiKey>;
};

export type Artifact = {
  __typename?: 'Artifact';
  aliases: Array<ArtifactAlias>;
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifactSequence: ArtifactSequence;
  artifactType: ArtifactType;
  commitHash?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Initiator;
  currentManifest?: Maybe<ArtifactManifest>;
  description?: Maybe<Scalars['String']['output']>;
  digest: Scalars['String']['output'];
  fileCount: Scalars['Int64']['output'];
  files: FileConnection;
  filesByManifestEntries?: Maybe<FileConnection>;
  historyStep?: Maybe<Scalars['Int64']['output']>;
  id: Scalars['ID']['output'];
  labels?: Maybe<Scalars['JSONString']['output']>;
  metadata?: Maybe<Scalars['JSONString']['output']>;
  size: Scalars['Int64']['output'];
  state: ArtifactState;
  storageBytes: Scalars['Int64']['output'];
  tags: Array<Tag>;
  ttlDurationSeconds: Scalars['Int64']['output'];
  ttlIsInherited: Scalars['Boolean']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  usedBy: RunConnection;
  usedCount: Scalars['Int']['output'];
  versionIndex?: Maybe<Scalars['Int']['output']>;
};


export type ArtifactAliasesArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactCommitHashArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type ArtifactFilesByManifestEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  entries?: InputMaybe<Array<ArtifactManifestEntryInput>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  manifestVersion: Scalars['String']['input'];
  storageLayout: Scalars['String']['input'];
  storageRegion?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactVersionIndexArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactAlias = {
  __typename?: 'ArtifactAlias';
  alias: Scalars['String']['output'];
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  artifactCollectionName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

export type ArtifactAliasConnection = {
  __typename?: 'ArtifactAliasConnection';
  edges: Array<ArtifactAliasEdge>;
  pageInfo: PageInfo;
};

export type ArtifactAliasEdge = {
  __typename?: 'ArtifactAliasEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactAlias>;
};

export type ArtifactAliasInput = {
  alias: Scalars['String']['input'];
  artifactCollectionName: Scalars['String']['input'];
};

export type ArtifactCollection = {
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts?: Maybe<VersionedArtifactConnection>;
  createdAt: Scalars['DateTime']['output'];
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


export type ArtifactCollectionAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactCollectionArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


export type ArtifactCollectionArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactCollectionArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactCollectionTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactCollectionAliasInput = {
  alias: Scalars['String']['input'];
  artifactCollectionName: Scalars['String']['input'];
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
};

export type ArtifactCollectionConnection = {
  __typename?: 'ArtifactCollectionConnection';
  edges: Array<ArtifactCollectionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ArtifactCollectionEdge = {
  __typename?: 'ArtifactCollectionEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactCollection>;
};

export type ArtifactCollectionMembership = {
  __typename?: 'ArtifactCollectionMembership';
  aliases: Array<ArtifactAlias>;
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  commitHash?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  files?: Maybe<FileConnection>;
  id: Scalars['ID']['output'];
  versionIndex?: Maybe<Scalars['Int']['output']>;
};


export type ArtifactCollectionMembershipFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type ArtifactCollectionMembershipConnection = {
  __typename?: 'ArtifactCollectionMembershipConnection';
  edges: Array<ArtifactCollectionMembershipEdge>;
  pageInfo: PageInfo;
};

export type ArtifactCollectionMembershipEdge = {
  __typename?: 'ArtifactCollectionMembershipEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactCollectionMembership>;
};

export type ArtifactCollectionState =
  | 'DELETED'
  | 'READY';

export type ArtifactCollectionType =
  | 'PORTFOLIO'
  | 'SEQUENCE';

export type ArtifactConnection = ArtifactConnectionType & {
  __typename?: 'ArtifactConnection';
  edges: Array<ArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ArtifactConnectionType = {
  edges: Array<ArtifactEdgeType>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ArtifactDigestAlgorithm =
  | 'MANIFEST_MD5';

export type ArtifactEdge = ArtifactEdgeType & {
  __typename?: 'ArtifactEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
};

export type ArtifactEdgeType = {
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
};

export type ArtifactManifest = {
  __typename?: 'ArtifactManifest';
  artifact: Artifact;
  createdAt: Scalars['DateTime']['output'];
  digest: Scalars['String']['output'];
  file: File;
  id: Scalars['ID']['output'];
  type: ArtifactManifestType;
};

export type ArtifactManifestEntryInput = {
  birthArtifactID?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  name: Scalars['String']['input'];
  ref?: InputMaybe<Scalars['String']['input']>;
  size?: InputMaybe<Scalars['Int64']['input']>;
};

export type ArtifactManifestType =
  | 'FULL'
  | 'INCREMENTAL'
  | 'PATCH';

export type ArtifactPortfolio = ArtifactCollection & {
  __typename?: 'ArtifactPortfolio';
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts: VersionedArtifactConnection;
  createdAt: Scalars['DateTime']['output'];
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


export type ArtifactPortfolioAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactPortfolioArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


export type ArtifactPortfolioArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactPortfolioArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactPortfolioTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactSequence = ArtifactCollection & {
  __typename?: 'ArtifactSequence';
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts: VersionedArtifactConnection;
  createdAt: Scalars['DateTime']['output'];
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  latestArtifact?: Maybe<Artifact>;
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


export type ArtifactSequenceAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactSequenceArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


export type ArtifactSequenceArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ArtifactSequenceArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactSequenceTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactSequenceConnection = {
  __typename?: 'ArtifactSequenceConnection';
  edges: Array<ArtifactSequenceEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ArtifactSequenceEdge = {
  __typename?: 'ArtifactSequenceEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactSequence>;
};

export type ArtifactState =
  | 'COMMITTED'
  | 'DELETED'
  | 'PENDING';

export type ArtifactStorageLayout =
  | 'V1'
  | 'V2';

export type ArtifactType = {
  __typename?: 'ArtifactType';
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  artifactSequence?: Maybe<ArtifactSequence>;
  artifactSequences?: Maybe<ArtifactSequenceConnection>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
};


export type ArtifactTypeArtifactArgs = {
  name: Scalars['String']['input'];
};


export type ArtifactTypeArtifactCollectionArgs = {
  name: Scalars['String']['input'];
};


export type ArtifactTypeArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactTypeArtifactSequenceArgs = {
  name: Scalars['String']['input'];
};


export type ArtifactTypeArtifactSequencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactTypeConnection = {
  __typename?: 'ArtifactTypeConnection';
  edges: Array<ArtifactTypeEdge>;
  pageInfo: PageInfo;
};

export type ArtifactTypeEdge = {
  __typename?: 'ArtifactTypeEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactType>;
};

export type ClientIdMapping = {
  __typename?: 'ClientIdMapping';
  clientID: Scalars['ID']['output'];
  entry: ClientIdMappingEntry;
  serverID: Scalars['ID']['output'];
};

export type ClientIdMappingEntry = Artifact | ArtifactSequence;

export type CommitArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type CommitArtifactPayload = {
  __typename?: 'CommitArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type CompleteMultipartAction =
  | 'Complete';

export type CompleteMultipartUploadArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  completeMultipartAction: CompleteMultipartAction;
  completedParts: Array<UploadPartsInput>;
  storagePath: Scalars['String']['input'];
  uploadID: Scalars['String']['input'];
};

export type CompleteMultipartUploadArtifactPayload = {
  __typename?: 'CompleteMultipartUploadArtifactPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  digest?: Maybe<Scalars['String']['output']>;
};

export type CreateAgentInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  host: Scalars['String']['input'];
  projectName?: InputMaybe<Scalars['String']['input']>;
  sweep: Scalars['String']['input'];
};

export type CreateAgentPayload = {
  __typename?: 'CreateAgentPayload';
  agent?: Maybe<Agent>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type CreateArtifactFileSpecInput = {
  artifactID: Scalars['ID']['input'];
  artifactManifestID?: InputMaybe<Scalars['ID']['input']>;
  md5: Scalars['String']['input'];
  mimetype?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  uploadPartsInput?: InputMaybe<Array<UploadPartsInput>>;
};

export type CreateArtifactFilesInput = {
  artifactFiles: Array<CreateArtifactFileSpecInput>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  cloudRegionID?: InputMaybe<Scalars['ID']['input']>;
  storageLayout: ArtifactStorageLayout;
};

export type CreateArtifactFilesPayload = {
  __typename?: 'CreateArtifactFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  files: FileConnection;
};


export type CreateArtifactFilesPayloadFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type CreateArtifactInput = {
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
  artifactCollectionNames?: InputMaybe<Array<Scalars['String']['input']>>;
  artifactTypeName: Scalars['String']['input'];
  clientID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  digestAlgorithm: ArtifactDigestAlgorithm;
  distributedID?: InputMaybe<Scalars['String']['input']>;
  enableDigestDeduplication?: InputMaybe<Scalars['Boolean']['input']>;
  entityName: Scalars['String']['input'];
  historyStep?: InputMaybe<Scalars['Int64']['input']>;
  labels?: InputMaybe<Scalars['JSONString']['input']>;
  metadata?: InputMaybe<Scalars['JSONString']['input']>;
  projectName: Scalars['String']['input'];
  runName?: InputMaybe<Scalars['String']['input']>;
  sequenceClientID?: InputMaybe<Scalars['ID']['input']>;
  storageRegion?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<TagInput>>;
  ttlDurationSeconds?: InputMaybe<Scalars['Int64']['input']>;
};

export type CreateArtifactManifestInput = {
  artifactID: Scalars['ID']['input'];
  baseArtifactID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  entityName: Scalars['String']['input'];
  name: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
  type: ArtifactManifestType;
};

export type CreateArtifactManifestPayload = {
  __typename?: 'CreateArtifactManifestPayload';
  artifactManifest: ArtifactManifest;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type CreateArtifactPayload = {
  __typename?: 'CreateArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type CreateArtifactTypeInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  name: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
};

export type CreateArtifactTypePayload = {
  __typename?: 'CreateArtifactTypePayload';
  artifactType: ArtifactType;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type CreateRunFilesInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  files: Array<Scalars['String']['input']>;
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
};

export type CreateRunFilesPayload = {
  __typename?: 'CreateRunFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  files: Array<File>;
  runID: Scalars['ID']['output'];
  uploadHeaders: Array<Scalars['String']['output']>;
};

export type DeleteAliasesInput = {
  aliases: Array<ArtifactCollectionAliasInput>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteAliasesPayload = {
  __typename?: 'DeleteAliasesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type DeleteArtifactCollectionPayload = {
  __typename?: 'DeleteArtifactCollectionPayload';
  artifactCollection: ArtifactCollection;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type DeleteArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  deleteAliases?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DeleteArtifactPayload = {
  __typename?: 'DeleteArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type DeleteArtifactPortfolioInput = {
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteFilesInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  files: Array<Scalars['ID']['input']>;
  projectId?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteFilesPayload = {
  __typename?: 'DeleteFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type DeleteRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  deleteArtifacts?: InputMaybe<Scalars['Boolean']['input']>;
  id: Scalars['ID']['input'];
};

export type DeleteRunPayload = {
  __typename?: 'DeleteRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type DotBehavior =
  | 'KEEP_ALL_DOT_VALUES'
  | 'SKIP_FIRST_DOT_VALUE';

export type Entity = Node & {
  __typename?: 'Entity';
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  available?: Maybe<Scalars['Boolean']['output']>;
  codeSavingEnabled: Scalars['Boolean']['output'];
  defaultAccess: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isPaid?: Maybe<Scalars['Boolean']['output']>;
  isTeam: Scalars['Boolean']['output'];
  limits?: Maybe<Scalars['JSONString']['output']>;
  members: Array<Member>;
  name: Scalars['String']['output'];
  organization?: Maybe<Organization>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  privateOnly: Scalars['Boolean']['output'];
  projects?: Maybe<ProjectConnection>;
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  readOnlyAdmin: Scalars['Boolean']['output'];
  storageBytes: Scalars['Int64']['output'];
  user?: Maybe<User>;
};


export type EntityArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type EntityProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

export type EntityConnection = {
  __typename?: 'EntityConnection';
  edges: Array<EntityEdge>;
};

export type EntityEdge = {
  __typename?: 'EntityEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Entity>;
};

export type File = Node & {
  __typename?: 'File';
  artifact?: Maybe<Artifact>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  digest?: Maybe<Scalars['String']['output']>;
  directUrl: Scalars['String']['output'];
  displayName: Scalars['String']['output'];
  exists: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  isReference: Scalars['Boolean']['output'];
  md5?: Maybe<Scalars['String']['output']>;
  mimetype?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  sizeBytes: Scalars['Int64']['output'];
  storagePath?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  uploadHeaders: Array<Scalars['String']['output']>;
  uploadMultipartUrls?: Maybe<UploadMultipartUrls>;
  uploadUrl?: Maybe<Scalars['String']['output']>;
  url?: Maybe<Scalars['String']['output']>;
};


export type FileUrlArgs = {
  upload?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FileConnection = {
  __typename?: 'FileConnection';
  edges: Array<FileEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  uploadHeaders: Array<Scalars['String']['output']>;
};

export type FileEdge = {
  __typename?: 'FileEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<File>;
};

export type GitInfo = {
  __typename?: 'GitInfo';
  commit?: Maybe<Scalars['String']['output']>;
  remote?: Maybe<Scalars['String']['output']>;
};

export type HistoryKeysFormat =
  | 'BITMAP'
  | 'PLAINTEXT';

export type Initiator = Run | User;

export type InputArtifactConnection = ArtifactConnectionType & {
  __typename?: 'InputArtifactConnection';
  edges: Array<InputArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type InputArtifactEdge = ArtifactEdgeType & {
  __typename?: 'InputArtifactEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
  usedAs: Array<Scalars['String']['output']>;
};

export type LinkArtifactInput = {
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  artifactID?: InputMaybe<Scalars['ID']['input']>;
  artifactPortfolioID?: InputMaybe<Scalars['ID']['input']>;
  artifactPortfolioName?: InputMaybe<Scalars['String']['input']>;
  clientID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  projectName?: InputMaybe<Scalars['String']['input']>;
};

export type LinkArtifactPayload = {
  __typename?: 'LinkArtifactPayload';
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  versionIndex?: Maybe<Scalars['Int']['output']>;
};

export type LocalVersionInfo = {
  __typename?: 'LocalVersionInfo';
  latestVersionString: Scalars['String']['output'];
  outOfDate: Scalars['Boolean']['output'];
  versionOnThisInstanceString: Scalars['String']['output'];
};

export type LogLine = {
  __typename?: 'LogLine';
  id?: Maybe<Scalars['String']['output']>;
  label?: Maybe<Scalars['String']['output']>;
  level?: Maybe<Scalars['String']['output']>;
  line?: Maybe<Scalars['String']['output']>;
  number?: Maybe<Scalars['Int']['output']>;
  timestamp?: Maybe<Scalars['String']['output']>;
};

export type LogLineConnection = {
  __typename?: 'LogLineConnection';
  edges: Array<LogLineEdge>;
  pageInfo: PageInfo;
};

export type LogLineEdge = {
  __typename?: 'LogLineEdge';
  cursor: Scalars['String']['output'];
  node: LogLine;
};

export type MarkRunFilesUploadedInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  files: Array<Scalars['String']['input']>;
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
};

export type MarkRunFilesUploadedPayload = {
  __typename?: 'MarkRunFilesUploadedPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type Member = {
  __typename?: 'Member';
  accountType?: Maybe<Scalars['String']['output']>;
  admin?: Maybe<Scalars['Boolean']['output']>;
  apiKey?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  id?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  pending?: Maybe<Scalars['Boolean']['output']>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  role?: Maybe<Scalars['String']['output']>;
  username?: Maybe<Scalars['String']['output']>;
};

export type MoveArtifactCollectionPayload = {
  __typename?: 'MoveArtifactCollectionPayload';
  artifactCollection?: Maybe<ArtifactCollection>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type MoveArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  destinationArtifactTypeName: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  addAliases?: Maybe<AddAliasesPayload>;
  agentHeartbeat?: Maybe<AgentHeartbeatPayload>;
  commitArtifact?: Maybe<CommitArtifactPayload>;
  completeMultipartUploadArtifact?: Maybe<CompleteMultipartUploadArtifactPayload>;
  createAgent?: Maybe<CreateAgentPayload>;
  createArtifact?: Maybe<CreateArtifactPayload>;
  createArtifactFiles?: Maybe<CreateArtifactFilesPayload>;
  createArtifactManifest?: Maybe<CreateArtifactManifestPayload>;
  createArtifactType?: Maybe<CreateArtifactTypePayload>;
  createRunFiles?: Maybe<CreateRunFilesPayload>;
  deleteAliases?: Maybe<DeleteAliasesPayload>;
  deleteArtifact?: Maybe<DeleteArtifactPayload>;
  deleteArtifactPortfolio?: Maybe<DeleteArtifactCollectionPayload>;
  deleteArtifactSequence?: Maybe<DeleteArtifactCollectionPayload>;
  deleteFiles?: Maybe<DeleteFilesPayload>;
  deleteRun?: Maybe<DeleteRunPayload>;
  linkArtifact?: Maybe<LinkArtifactPayload>;
  markRunFilesUploaded?: Maybe<MarkRunFilesUploadedPayload>;
  moveArtifactSequence?: Maybe<MoveArtifactCollectionPayload>;
  notifyScriptableRunAlert?: Maybe<NotifyScriptableRunAlertPayload>;
  rewindRun?: Maybe<RewindRunPayload>;
  stopRun?: Maybe<StopRunPayload>;
  unlinkArtifact?: Maybe<UnlinkArtifactPayload>;
  updateArtifact?: Maybe<UpdateArtifactPayload>;
  updateArtifactManifest?: Maybe<UpdateArtifactManifestPayload>;
  updateArtifactPortfolio?: Maybe<UpdateArtifactCollectionPayload>;
  updateArtifactSequence?: Maybe<UpdateArtifactCollectionPayload>;
  updateRunState?: Maybe<UpdateRunStatePayload>;
  upsertBucket?: Maybe<UpsertBucketPayload>;
  upsertModel?: Maybe<UpsertModelPayload>;
  upsertSweep?: Maybe<UpsertSweepPayload>;
  useArtifact?: Maybe<UseArtifactPayload>;
};


export type MutationAddAliasesArgs = {
  input: AddAliasesInput;
};


export type MutationAgentHeartbeatArgs = {
  input: AgentHeartbeatInput;
};


export type MutationCommitArtifactArgs = {
  input: CommitArtifactInput;
};


export type MutationCompleteMultipartUploadArtifactArgs = {
  input: CompleteMultipartUploadArtifactInput;
};


export type MutationCreateAgentArgs = {
  input: CreateAgentInput;
};


export type MutationCreateArtifactArgs = {
  input: CreateArtifactInput;
};


export type MutationCreateArtifactFilesArgs = {
  input: CreateArtifactFilesInput;
};


export type MutationCreateArtifactManifestArgs = {
  input: CreateArtifactManifestInput;
};


export type MutationCreateArtifactTypeArgs = {
  input: CreateArtifactTypeInput;
};


export type MutationCreateRunFilesArgs = {
  input: CreateRunFilesInput;
};


export type MutationDeleteAliasesArgs = {
  input: DeleteAliasesInput;
};


export type MutationDeleteArtifactArgs = {
  input: DeleteArtifactInput;
};


export type MutationDeleteArtifactPortfolioArgs = {
  input: DeleteArtifactPortfolioInput;
};


export type MutationDeleteArtifactSequenceArgs = {
  input: DeleteArtifactSequenceInput;
};


export type MutationDeleteFilesArgs = {
  input: DeleteFilesInput;
};


export type MutationDeleteRunArgs = {
  input: DeleteRunInput;
};


export type MutationLinkArtifactArgs = {
  input: LinkArtifactInput;
};


export type MutationMarkRunFilesUploadedArgs = {
  input: MarkRunFilesUploadedInput;
};


export type MutationMoveArtifactSequenceArgs = {
  input: MoveArtifactSequenceInput;
};


export type MutationNotifyScriptableRunAlertArgs = {
  input: NotifyScriptableRunAlertInput;
};


export type MutationRewindRunArgs = {
  input: RewindRunInput;
};


export type MutationStopRunArgs = {
  input: StopRunInput;
};


export type MutationUnlinkArtifactArgs = {
  input: UnlinkArtifactInput;
};


export type MutationUpdateArtifactArgs = {
  input: UpdateArtifactInput;
};


export type MutationUpdateArtifactManifestArgs = {
  input: UpdateArtifactManifestInput;
};


export type MutationUpdateArtifactPortfolioArgs = {
  input: UpdateArtifactPortfolioInput;
};


export type MutationUpdateArtifactSequenceArgs = {
  input: UpdateArtifactSequenceInput;
};


export type MutationUpdateRunStateArgs = {
  input: UpdateRunStateInput;
};


export type MutationUpsertBucketArgs = {
  input: UpsertBucketInput;
};


export type MutationUpsertModelArgs = {
  input: UpsertModelInput;
};


export type MutationUpsertSweepArgs = {
  input: UpsertSweepInput;
};


export type MutationUseArtifactArgs = {
  input: UseArtifactInput;
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type NotifyScriptableRunAlertInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
  severity?: InputMaybe<AlertSeverity>;
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  waitDuration?: InputMaybe<Scalars['Duration']['input']>;
};

export type NotifyScriptableRunAlertPayload = {
  __typename?: 'NotifyScriptableRunAlertPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type Organization = Node & {
  __typename?: 'Organization';
  /** server-only: wandb 0.28.2 and later ask for it at init (OrganizationCoreWeaveOrganizationID); null is a good answer. */
  coreWeaveOrganizationId?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  orgEntity?: Maybe<Entity>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type ParquetHistory = {
  __typename?: 'ParquetHistory';
  liveData: Array<Scalars['JSON']['output']>;
  parquetUrls: Array<Scalars['String']['output']>;
};

export type Project = Node & {
  __typename?: 'Project';
  access?: Maybe<Scalars['String']['output']>;
  allViews?: Maybe<ViewConnection>;
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  artifactCollectionMembership?: Maybe<ArtifactCollectionMembership>;
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  artifactType?: Maybe<ArtifactType>;
  artifactTypes: ArtifactTypeConnection;
  bucket?: Maybe<Run>;
  buckets?: Maybe<RunConnection>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  dockerImage?: Maybe<Scalars['String']['output']>;
  entity: Entity;
  entityName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  internalId: Scalars['ID']['output'];
  isBenchmark: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  repo?: Maybe<Scalars['String']['output']>;
  run?: Maybe<Run>;
  runCount: Scalars['Int']['output'];
  runs?: Maybe<RunConnection>;
  sweep?: Maybe<Sweep>;
  sweeps?: Maybe<SweepConnection>;
  tags: Array<RunTag>;
  totalSweeps: Scalars['Int']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
  views?: Maybe<Scalars['JSONString']['output']>;
};


export type ProjectAllViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  userId?: InputMaybe<Scalars['Int']['input']>;
  userName?: InputMaybe<Scalars['String']['input']>;
  viewName?: InputMaybe<Scalars['String']['input']>;
  viewType?: InputMaybe<Scalars['String']['input']>;
};


export type ProjectArtifactArgs = {
  enableTracking?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
};


export type ProjectArtifactCollectionArgs = {
  name: Scalars['String']['input'];
};


export type ProjectArtifactCollectionMembershipArgs = {
  name: Scalars['String']['input'];
};


export type ProjectArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ProjectArtifactTypeArgs = {
  name: Scalars['String']['input'];
};


export type ProjectArtifactTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type ProjectBucketArgs = {
  desc?: InputMaybe<Scalars['String']['input']>;
  missingOk?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
};


export type ProjectBucketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jobKey?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ProjectRunArgs = {
  desc?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


export type ProjectRunCountArgs = {
  filters?: InputMaybe<Scalars['JSONString']['input']>;
};


export type ProjectRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  fields?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupKeys?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  groupLevel?: InputMaybe<Scalars['Int']['input']>;
  historyFields?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  jobKey?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type ProjectSweepArgs = {
  sweepName: Scalars['String']['input'];
};


export type ProjectSweepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  edges: Array<ProjectEdge>;
  pageInfo: PageInfo;
};

export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Project>;
};

export type Query = {
  __typename?: 'Query';
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  clientIDMapping?: Maybe<ClientIdMapping>;
  entity?: Maybe<Entity>;
  model?: Maybe<Project>;
  models?: Maybe<ProjectConnection>;
  organization?: Maybe<Organization>;
  project?: Maybe<Project>;
  serverInfo?: Maybe<ServerInfo>;
  users?: Maybe<UserConnection>;
  viewer?: Maybe<User>;
};


export type QueryArtifactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArtifactCollectionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClientIdMappingArgs = {
  clientID: Scalars['ID']['input'];
};


export type QueryEntityArgs = {
  login?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryModelArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  keysOnly?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganizationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProjectArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  usernames?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryViewerArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
};

export type RewindRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  metricName: Scalars['String']['input'];
  metricValue: Scalars['Float']['input'];
  projectName?: InputMaybe<Scalars['String']['input']>;
  runName: Scalars['String']['input'];
};

export type RewindRunPayload = {
  __typename?: 'RewindRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  rewoundRun: Run;
};

export type Run = Node & {
  __typename?: 'Run';
  agent?: Maybe<Agent>;
  commit?: Maybe<Scalars['String']['output']>;
  config?: Maybe<Scalars['JSONString']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  events: Array<Scalars['String']['output']>;
  eventsLineCount?: Maybe<Scalars['Int']['output']>;
  eventsTail?: Maybe<Scalars['JSONString']['output']>;
  exitcode?: Maybe<Scalars['Float']['output']>;
  failed?: Maybe<Scalars['Boolean']['output']>;
  fileCount?: Maybe<Scalars['Int']['output']>;
  files?: Maybe<FileConnection>;
  github?: Maybe<Scalars['String']['output']>;
  group?: Maybe<Scalars['String']['output']>;
  heartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  history: Array<Scalars['String']['output']>;
  historyKeys?: Maybe<Scalars['JSON']['output']>;
  historyLineCount?: Maybe<Scalars['Int']['output']>;
  historyTail?: Maybe<Scalars['JSONString']['output']>;
  host?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  inputArtifacts?: Maybe<InputArtifactConnection>;
  jobType?: Maybe<Scalars['String']['output']>;
  logLineCount?: Maybe<Scalars['Int']['output']>;
  logLines?: Maybe<LogLineConnection>;
  name: Scalars['String']['output'];
  notes?: Maybe<Scalars['String']['output']>;
  outputArtifacts?: Maybe<ArtifactConnection>;
  parquetHistory: ParquetHistory;
  project?: Maybe<Project>;
  projectId: Scalars['ID']['output'];
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  runInfo?: Maybe<RunInfo>;
  running?: Maybe<Scalars['Boolean']['output']>;
  sampledHistory: Array<Scalars['JSON']['output']>;
  shouldStop?: Maybe<Scalars['Boolean']['output']>;
  state?: Maybe<Scalars['String']['output']>;
  stopped?: Maybe<Scalars['Boolean']['output']>;
  summaryMetrics?: Maybe<Scalars['JSONString']['output']>;
  sweep?: Maybe<Sweep>;
  sweepName?: Maybe<Scalars['String']['output']>;
  systemMetrics?: Maybe<Scalars['JSONString']['output']>;
  tags?: Maybe<Array<Scalars['String']['output']>>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
  wandbConfig?: Maybe<Scalars['JSONString']['output']>;
};


export type RunConfigArgs = {
  dotBehavior?: InputMaybe<DotBehavior>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type RunEventsArgs = {
  samples?: InputMaybe<Scalars['Int']['input']>;
};


export type RunFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  pattern?: InputMaybe<Scalars['String']['input']>;
};


export type RunHistoryArgs = {
  maxStep?: InputMaybe<Scalars['Int64']['input']>;
  minStep?: InputMaybe<Scalars['Int64']['input']>;
  samples?: InputMaybe<Scalars['Int']['input']>;
};


export type RunHistoryKeysArgs = {
  format?: InputMaybe<HistoryKeysFormat>;
};


export type RunInputArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type RunLogLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  useImprovedPagination?: InputMaybe<Scalars['Boolean']['input']>;
};


export type RunOutputArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


export type RunParquetHistoryArgs = {
  liveKeys: Array<Scalars['String']['input']>;
};


export type RunSampledHistoryArgs = {
  packVersion?: InputMaybe<Scalars['Int']['input']>;
  specs: Array<Scalars['JSONString']['input']>;
};


export type RunSummaryMetricsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
  packVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type RunWandbConfigArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type RunConnection = {
  __typename?: 'RunConnection';
  edges: Array<RunEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RunEdge = {
  __typename?: 'RunEdge';
  cursor: Scalars['String']['output'];
  node: Run;
};

export type RunInfo = {
  __typename?: 'RunInfo';
  args: Array<Scalars['String']['output']>;
  codeSaved?: Maybe<Scalars['Boolean']['output']>;
  colab?: Maybe<Scalars['String']['output']>;
  cpuCount?: Maybe<Scalars['Int']['output']>;
  executable?: Maybe<Scalars['String']['output']>;
  git?: Maybe<GitInfo>;
  gpu?: Maybe<Scalars['String']['output']>;
  gpuCount?: Maybe<Scalars['Int']['output']>;
  os?: Maybe<Scalars['String']['output']>;
  program?: Maybe<Scalars['String']['output']>;
  python?: Maybe<Scalars['String']['output']>;
};

export type RunTag = {
  __typename?: 'RunTag';
  colorIndex: Scalars['Int']['output'];
  name: Scalars['String']['output'];
};

export type ServerFeature = {
  __typename?: 'ServerFeature';
  isEnabled: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

export type ServerInfo = {
  __typename?: 'ServerInfo';
  cliVersionInfo: Scalars['JSON']['output'];
  features: Array<Maybe<ServerFeature>>;
  latestLocalVersionInfo?: Maybe<LocalVersionInfo>;
};

/** server-only: one message of ServerSettings, for wandb 0.19.1's legacy service. */
export type ServerMessage = {
  __typename?: 'ServerMessage';
  htmlText?: Maybe<Scalars['String']['output']>;
  messageLevel?: Maybe<Scalars['String']['output']>;
  messageType?: Maybe<Scalars['String']['output']>;
  plainText?: Maybe<Scalars['String']['output']>;
  utfText?: Maybe<Scalars['String']['output']>;
};

/** server-only: what a server has to say to a person at init. wandb 0.19.1's legacy service probes for the type and selects it. */
export type ServerSettings = {
  __typename?: 'ServerSettings';
  serverMessages?: Maybe<Array<ServerMessage>>;
};

export type StopRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};

export type StopRunPayload = {
  __typename?: 'StopRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type Sweep = Node & {
  __typename?: 'Sweep';
  agent?: Maybe<Agent>;
  agents: AgentConnection;
  bestLoss?: Maybe<Scalars['Float']['output']>;
  config: Scalars['String']['output'];
  controller?: Maybe<Scalars['JSONString']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  earlyStopJobRunning: Scalars['Boolean']['output'];
  heartbeatAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  method: Scalars['String']['output'];
  name: Scalars['String']['output'];
  priorRuns: RunConnection;
  project?: Maybe<Project>;
  runCount: Scalars['Int']['output'];
  runCountExpected?: Maybe<Scalars['Int']['output']>;
  runs: RunConnection;
  scheduler?: Maybe<Scalars['JSONString']['output']>;
  state: Scalars['String']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
};


export type SweepAgentArgs = {
  agentName: Scalars['String']['input'];
};


export type SweepRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

export type SweepConnection = {
  __typename?: 'SweepConnection';
  edges: Array<SweepEdge>;
  pageInfo: PageInfo;
};

export type SweepEdge = {
  __typename?: 'SweepEdge';
  cursor: Scalars['String']['output'];
  node: Sweep;
};

export type Tag = {
  __typename?: 'Tag';
  attributes: Scalars['JSONString']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  tagCategoryName: Scalars['String']['output'];
};

export type TagConnection = {
  __typename?: 'TagConnection';
  edges: Array<TagEdge>;
  pageInfo: PageInfo;
};

export type TagEdge = {
  __typename?: 'TagEdge';
  cursor: Scalars['String']['output'];
  node: Tag;
};

export type TagInput = {
  attributes?: InputMaybe<Scalars['String']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
  tagName: Scalars['String']['input'];
};

export type UnlinkArtifactInput = {
  artifactID: Scalars['ID']['input'];
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

export type UnlinkArtifactPayload = {
  __typename?: 'UnlinkArtifactPayload';
  artifactID: Scalars['ID']['output'];
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type UpdateArtifactCollectionPayload = {
  __typename?: 'UpdateArtifactCollectionPayload';
  artifactCollection: ArtifactCollection;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type UpdateArtifactInput = {
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  labels?: InputMaybe<Scalars['JSONString']['input']>;
  metadata?: InputMaybe<Scalars['JSONString']['input']>;
  tagsToAdd?: InputMaybe<Array<TagInput>>;
  tagsToDelete?: InputMaybe<Array<TagInput>>;
  ttlDurationSeconds?: InputMaybe<Scalars['Int64']['input']>;
};

export type UpdateArtifactManifestInput = {
  artifactManifestID: Scalars['ID']['input'];
  baseArtifactID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  digest?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateArtifactManifestPayload = {
  __typename?: 'UpdateArtifactManifestPayload';
  artifactManifest: ArtifactManifest;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type UpdateArtifactPayload = {
  __typename?: 'UpdateArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

export type UpdateArtifactPortfolioInput = {
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateRunStateInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  state: Scalars['String']['input'];
};

export type UpdateRunStatePayload = {
  __typename?: 'UpdateRunStatePayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

export type UploadMultipartUrls = {
  __typename?: 'UploadMultipartUrls';
  uploadID: Scalars['String']['output'];
  uploadUrlParts: Array<UploadUrlPart>;
};

export type UploadPartsInput = {
  hexMD5: Scalars['String']['input'];
  partNumber: Scalars['Int64']['input'];
};

export type UploadUrlPart = {
  __typename?: 'UploadUrlPart';
  partNumber: Scalars['Int64']['output'];
  uploadUrl: Scalars['String']['output'];
};

export type UpsertBucketInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  commit?: InputMaybe<Scalars['String']['input']>;
  config?: InputMaybe<Scalars['JSONString']['input']>;
  debug?: InputMaybe<Scalars['Boolean']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  groupName?: InputMaybe<Scalars['String']['input']>;
  host?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['String']['input']>;
  jobProgram?: InputMaybe<Scalars['String']['input']>;
  jobRepo?: InputMaybe<Scalars['String']['input']>;
  jobType?: InputMaybe<Scalars['String']['input']>;
  modelName?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  runQueueItemId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
  summaryMetrics?: InputMaybe<Scalars['JSONString']['input']>;
  sweep?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
};

export type UpsertBucketPayload = {
  __typename?: 'UpsertBucketPayload';
  bucket?: Maybe<Run>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  inserted?: Maybe<Scalars['Boolean']['output']>;
  /** server-only: wandb 0.19.1's legacy service (its own CLI commands) selects it and fails where it is null. */
  serverSettings: ServerSettings;
};

export type UpsertModelInput = {
  access?: InputMaybe<Scalars['String']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  dockerImage?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['String']['input']>;
  isBenchmark?: InputMaybe<Scalars['Boolean']['input']>;
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  linkedBenchmark?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  repo?: InputMaybe<Scalars['String']['input']>;
  views?: InputMaybe<Scalars['JSONString']['input']>;
};

export type UpsertModelPayload = {
  __typename?: 'UpsertModelPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  entityName?: Maybe<Scalars['String']['output']>;
  inserted?: Maybe<Scalars['Boolean']['output']>;
  model?: Maybe<Project>;
  project?: Maybe<Project>;
};

export type UpsertSweepInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  config?: InputMaybe<Scalars['String']['input']>;
  controller?: InputMaybe<Scalars['JSONString']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  launchScheduler?: InputMaybe<Scalars['JSONString']['input']>;
  priorRunsFilters?: InputMaybe<Scalars['JSONString']['input']>;
  projectName?: InputMaybe<Scalars['String']['input']>;
  scheduler?: InputMaybe<Scalars['JSONString']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
};

export type UpsertSweepPayload = {
  __typename?: 'UpsertSweepPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  configValidationWarnings: Array<Scalars['String']['output']>;
  inserted?: Maybe<Scalars['Boolean']['output']>;
  insertedPriorRuns?: Maybe<Scalars['Int']['output']>;
  sweep?: Maybe<Sweep>;
};

export type UseArtifactInput = {
  artifactEntityName?: InputMaybe<Scalars['String']['input']>;
  artifactID: Scalars['ID']['input'];
  artifactProjectName?: InputMaybe<Scalars['String']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
  usedAs?: InputMaybe<Scalars['String']['input']>;
};

export type UseArtifactPayload = {
  __typename?: 'UseArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  run: Run;
};

export type User = Node & {
  __typename?: 'User';
  admin?: Maybe<Scalars['Boolean']['output']>;
  apiKeys?: Maybe<ApiKeyConnection>;
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  entity?: Maybe<Scalars['String']['output']>;
  flags?: Maybe<Scalars['JSONString']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  organizations: Array<Organization>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  teams?: Maybe<EntityConnection>;
  username?: Maybe<Scalars['String']['output']>;
};


export type UserApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  keysOnly?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
};


export type UserOrganizationsArgs = {
  emailDomain?: InputMaybe<Scalars['String']['input']>;
};


export type UserTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  pageInfo: PageInfo;
};

export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<User>;
};

export type VersionedArtifactConnection = ArtifactConnectionType & {
  __typename?: 'VersionedArtifactConnection';
  edges: Array<VersionedArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type VersionedArtifactEdge = ArtifactEdgeType & {
  __typename?: 'VersionedArtifactEdge';
  cursor: Scalars['String']['output'];
  node: Artifact;
  version: Scalars['String']['output'];
};

export type View = Node & {
  __typename?: 'View';
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  spec?: Maybe<Scalars['JSONString']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
};

export type ViewConnection = {
  __typename?: 'ViewConnection';
  edges: Array<ViewEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ViewEdge = {
  __typename?: 'ViewEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<View>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddAliasesInput: ResolverTypeWrapper<any>;
  AddAliasesPayload: ResolverTypeWrapper<any>;
  Agent: ResolverTypeWrapper<any>;
  AgentConnection: ResolverTypeWrapper<any>;
  AgentEdge: ResolverTypeWrapper<any>;
  AgentHeartbeatInput: ResolverTypeWrapper<any>;
  AgentHeartbeatPayload: ResolverTypeWrapper<any>;
  AlertSeverity: ResolverTypeWrapper<any>;
  ApiKey: ResolverTypeWrapper<any>;
  ApiKeyConnection: ResolverTypeWrapper<any>;
  ApiKeyEdge: ResolverTypeWrapper<any>;
  Artifact: ResolverTypeWrapper<any>;
  ArtifactAlias: ResolverTypeWrapper<any>;
  ArtifactAliasConnection: ResolverTypeWrapper<any>;
  ArtifactAliasEdge: ResolverTypeWrapper<any>;
  ArtifactAliasInput: ResolverTypeWrapper<any>;
  ArtifactCollection: ResolverTypeWrapper<any>;
  ArtifactCollectionAliasInput: ResolverTypeWrapper<any>;
  ArtifactCollectionConnection: ResolverTypeWrapper<any>;
  ArtifactCollectionEdge: ResolverTypeWrapper<any>;
  ArtifactCollectionMembership: ResolverTypeWrapper<any>;
  ArtifactCollectionMembershipConnection: ResolverTypeWrapper<any>;
  ArtifactCollectionMembershipEdge: ResolverTypeWrapper<any>;
  ArtifactCollectionState: ResolverTypeWrapper<any>;
  ArtifactCollectionType: ResolverTypeWrapper<any>;
  ArtifactConnection: ResolverTypeWrapper<any>;
  ArtifactConnectionType: ResolverTypeWrapper<any>;
  ArtifactDigestAlgorithm: ResolverTypeWrapper<any>;
  ArtifactEdge: ResolverTypeWrapper<any>;
  ArtifactEdgeType: ResolverTypeWrapper<any>;
  ArtifactManifest: ResolverTypeWrapper<any>;
  ArtifactManifestEntryInput: ResolverTypeWrapper<any>;
  ArtifactManifestType: ResolverTypeWrapper<any>;
  ArtifactPortfolio: ResolverTypeWrapper<any>;
  ArtifactSequence: ResolverTypeWrapper<any>;
  ArtifactSequenceConnection: ResolverTypeWrapper<any>;
  ArtifactSequenceEdge: ResolverTypeWrapper<any>;
  ArtifactState: ResolverTypeWrapper<any>;
  ArtifactStorageLayout: ResolverTypeWrapper<any>;
  ArtifactType: ResolverTypeWrapper<any>;
  ArtifactTypeConnection: ResolverTypeWrapper<any>;
  ArtifactTypeEdge: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
  ClientIdMapping: ResolverTypeWrapper<any>;
  ClientIdMappingEntry: ResolverTypeWrapper<any>;
  CommitArtifactInput: ResolverTypeWrapper<any>;
  CommitArtifactPayload: ResolverTypeWrapper<any>;
  CompleteMultipartAction: ResolverTypeWrapper<any>;
  CompleteMultipartUploadArtifactInput: ResolverTypeWrapper<any>;
  CompleteMultipartUploadArtifactPayload: ResolverTypeWrapper<any>;
  CreateAgentInput: ResolverTypeWrapper<any>;
  CreateAgentPayload: ResolverTypeWrapper<any>;
  CreateArtifactFileSpecInput: ResolverTypeWrapper<any>;
  CreateArtifactFilesInput: ResolverTypeWrapper<any>;
  CreateArtifactFilesPayload: ResolverTypeWrapper<any>;
  CreateArtifactInput: ResolverTypeWrapper<any>;
  CreateArtifactManifestInput: ResolverTypeWrapper<any>;
  CreateArtifactManifestPayload: ResolverTypeWrapper<any>;
  CreateArtifactPayload: ResolverTypeWrapper<any>;
  CreateArtifactTypeInput: ResolverTypeWrapper<any>;
  CreateArtifactTypePayload: ResolverTypeWrapper<any>;
  CreateRunFilesInput: ResolverTypeWrapper<any>;
  CreateRunFilesPayload: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  DeleteAliasesInput: ResolverTypeWrapper<any>;
  DeleteAliasesPayload: ResolverTypeWrapper<any>;
  DeleteArtifactCollectionPayload: ResolverTypeWrapper<any>;
  DeleteArtifactInput: ResolverTypeWrapper<any>;
  DeleteArtifactPayload: ResolverTypeWrapper<any>;
  DeleteArtifactPortfolioInput: ResolverTypeWrapper<any>;
  DeleteArtifactSequenceInput: ResolverTypeWrapper<any>;
  DeleteFilesInput: ResolverTypeWrapper<any>;
  DeleteFilesPayload: ResolverTypeWrapper<any>;
  DeleteRunInput: ResolverTypeWrapper<any>;
  DeleteRunPayload: ResolverTypeWrapper<any>;
  DotBehavior: ResolverTypeWrapper<any>;
  Duration: ResolverTypeWrapper<any>;
  Entity: ResolverTypeWrapper<any>;
  EntityConnection: ResolverTypeWrapper<any>;
  EntityEdge: ResolverTypeWrapper<any>;
  File: ResolverTypeWrapper<any>;
  FileConnection: ResolverTypeWrapper<any>;
  FileEdge: ResolverTypeWrapper<any>;
  Float: ResolverTypeWrapper<any>;
  GitInfo: ResolverTypeWrapper<any>;
  HistoryKeysFormat: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  Initiator: ResolverTypeWrapper<any>;
  InputArtifactConnection: ResolverTypeWrapper<any>;
  InputArtifactEdge: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  Int64: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  JSONString: ResolverTypeWrapper<any>;
  LinkArtifactInput: ResolverTypeWrapper<any>;
  LinkArtifactPayload: ResolverTypeWrapper<any>;
  LocalVersionInfo: ResolverTypeWrapper<any>;
  LogLine: ResolverTypeWrapper<any>;
  LogLineConnection: ResolverTypeWrapper<any>;
  LogLineEdge: ResolverTypeWrapper<any>;
  MarkRunFilesUploadedInput: ResolverTypeWrapper<any>;
  MarkRunFilesUploadedPayload: ResolverTypeWrapper<any>;
  Member: ResolverTypeWrapper<any>;
  MoveArtifactCollectionPayload: ResolverTypeWrapper<any>;
  MoveArtifactSequenceInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<any>;
  NotifyScriptableRunAlertInput: ResolverTypeWrapper<any>;
  NotifyScriptableRunAlertPayload: ResolverTypeWrapper<any>;
  Organization: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  ParquetHistory: ResolverTypeWrapper<any>;
  Project: ResolverTypeWrapper<any>;
  ProjectConnection: ResolverTypeWrapper<any>;
  ProjectEdge: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RewindRunInput: ResolverTypeWrapper<any>;
  RewindRunPayload: ResolverTypeWrapper<any>;
  Run: ResolverTypeWrapper<any>;
  RunConnection: ResolverTypeWrapper<any>;
  RunEdge: ResolverTypeWrapper<any>;
  RunInfo: ResolverTypeWrapper<any>;
  RunTag: ResolverTypeWrapper<any>;
  ServerFeature: ResolverTypeWrapper<any>;
  ServerInfo: ResolverTypeWrapper<any>;
  ServerMessage: ResolverTypeWrapper<any>;
  ServerSettings: ResolverTypeWrapper<any>;
  StopRunInput: ResolverTypeWrapper<any>;
  StopRunPayload: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Sweep: ResolverTypeWrapper<any>;
  SweepConnection: ResolverTypeWrapper<any>;
  SweepEdge: ResolverTypeWrapper<any>;
  Tag: ResolverTypeWrapper<any>;
  TagConnection: ResolverTypeWrapper<any>;
  TagEdge: ResolverTypeWrapper<any>;
  TagInput: ResolverTypeWrapper<any>;
  UnlinkArtifactInput: ResolverTypeWrapper<any>;
  UnlinkArtifactPayload: ResolverTypeWrapper<any>;
  UpdateArtifactCollectionPayload: ResolverTypeWrapper<any>;
  UpdateArtifactInput: ResolverTypeWrapper<any>;
  UpdateArtifactManifestInput: ResolverTypeWrapper<any>;
  UpdateArtifactManifestPayload: ResolverTypeWrapper<any>;
  UpdateArtifactPayload: ResolverTypeWrapper<any>;
  UpdateArtifactPortfolioInput: ResolverTypeWrapper<any>;
  UpdateArtifactSequenceInput: ResolverTypeWrapper<any>;
  UpdateRunStateInput: ResolverTypeWrapper<any>;
  UpdateRunStatePayload: ResolverTypeWrapper<any>;
  UploadMultipartUrls: ResolverTypeWrapper<any>;
  UploadPartsInput: ResolverTypeWrapper<any>;
  UploadUrlPart: ResolverTypeWrapper<any>;
  UpsertBucketInput: ResolverTypeWrapper<any>;
  UpsertBucketPayload: ResolverTypeWrapper<any>;
  UpsertModelInput: ResolverTypeWrapper<any>;
  UpsertModelPayload: ResolverTypeWrapper<any>;
  UpsertSweepInput: ResolverTypeWrapper<any>;
  UpsertSweepPayload: ResolverTypeWrapper<any>;
  UseArtifactInput: ResolverTypeWrapper<any>;
  UseArtifactPayload: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserConnection: ResolverTypeWrapper<any>;
  UserEdge: ResolverTypeWrapper<any>;
  VersionedArtifactConnection: ResolverTypeWrapper<any>;
  VersionedArtifactEdge: ResolverTypeWrapper<any>;
  View: ResolverTypeWrapper<any>;
  ViewConnection: ResolverTypeWrapper<any>;
  ViewEdge: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAliasesInput: any;
  AddAliasesPayload: any;
  Agent: any;
  AgentConnection: any;
  AgentEdge: any;
  AgentHeartbeatInput: any;
  AgentHeartbeatPayload: any;
  ApiKey: any;
  ApiKeyConnection: any;
  ApiKeyEdge: any;
  Artifact: any;
  ArtifactAlias: any;
  ArtifactAliasConnection: any;
  ArtifactAliasEdge: any;
  ArtifactAliasInput: any;
  ArtifactCollection: any;
  ArtifactCollectionAliasInput: any;
  ArtifactCollectionConnection: any;
  ArtifactCollectionEdge: any;
  ArtifactCollectionMembership: any;
  ArtifactCollectionMembershipConnection: any;
  ArtifactCollectionMembershipEdge: any;
  ArtifactConnection: any;
  ArtifactConnectionType: any;
  ArtifactEdge: any;
  ArtifactEdgeType: any;
  ArtifactManifest: any;
  ArtifactManifestEntryInput: any;
  ArtifactPortfolio: any;
  ArtifactSequence: any;
  ArtifactSequenceConnection: any;
  ArtifactSequenceEdge: any;
  ArtifactType: any;
  ArtifactTypeConnection: any;
  ArtifactTypeEdge: any;
  Boolean: any;
  ClientIdMapping: any;
  ClientIdMappingEntry: any;
  CommitArtifactInput: any;
  CommitArtifactPayload: any;
  CompleteMultipartUploadArtifactInput: any;
  CompleteMultipartUploadArtifactPayload: any;
  CreateAgentInput: any;
  CreateAgentPayload: any;
  CreateArtifactFileSpecInput: any;
  CreateArtifactFilesInput: any;
  CreateArtifactFilesPayload: any;
  CreateArtifactInput: any;
  CreateArtifactManifestInput: any;
  CreateArtifactManifestPayload: any;
  CreateArtifactPayload: any;
  CreateArtifactTypeInput: any;
  CreateArtifactTypePayload: any;
  CreateRunFilesInput: any;
  CreateRunFilesPayload: any;
  DateTime: any;
  DeleteAliasesInput: any;
  DeleteAliasesPayload: any;
  DeleteArtifactCollectionPayload: any;
  DeleteArtifactInput: any;
  DeleteArtifactPayload: any;
  DeleteArtifactPortfolioInput: any;
  DeleteArtifactSequenceInput: any;
  DeleteFilesInput: any;
  DeleteFilesPayload: any;
  DeleteRunInput: any;
  DeleteRunPayload: any;
  Duration: any;
  Entity: any;
  EntityConnection: any;
  EntityEdge: any;
  File: any;
  FileConnection: any;
  FileEdge: any;
  Float: any;
  GitInfo: any;
  ID: any;
  Initiator: any;
  InputArtifactConnection: any;
  InputArtifactEdge: any;
  Int: any;
  Int64: any;
  JSON: any;
  JSONString: any;
  LinkArtifactInput: any;
  LinkArtifactPayload: any;
  LocalVersionInfo: any;
  LogLine: any;
  LogLineConnection: any;
  LogLineEdge: any;
  MarkRunFilesUploadedInput: any;
  MarkRunFilesUploadedPayload: any;
  Member: any;
  MoveArtifactCollectionPayload: any;
  MoveArtifactSequenceInput: any;
  Mutation: Record<PropertyKey, never>;
  Node: any;
  NotifyScriptableRunAlertInput: any;
  NotifyScriptableRunAlertPayload: any;
  Organization: any;
  PageInfo: any;
  ParquetHistory: any;
  Project: any;
  ProjectConnection: any;
  ProjectEdge: any;
  Query: Record<PropertyKey, never>;
  RewindRunInput: any;
  RewindRunPayload: any;
  Run: any;
  RunConnection: any;
  RunEdge: any;
  RunInfo: any;
  RunTag: any;
  ServerFeature: any;
  ServerInfo: any;
  ServerMessage: any;
  ServerSettings: any;
  StopRunInput: any;
  StopRunPayload: any;
  String: any;
  Sweep: any;
  SweepConnection: any;
  SweepEdge: any;
  Tag: any;
  TagConnection: any;
  TagEdge: any;
  TagInput: any;
  UnlinkArtifactInput: any;
  UnlinkArtifactPayload: any;
  UpdateArtifactCollectionPayload: any;
  UpdateArtifactInput: any;
  UpdateArtifactManifestInput: any;
  UpdateArtifactManifestPayload: any;
  UpdateArtifactPayload: any;
  UpdateArtifactPortfolioInput: any;
  UpdateArtifactSequenceInput: any;
  UpdateRunStateInput: any;
  UpdateRunStatePayload: any;
  UploadMultipartUrls: any;
  UploadPartsInput: any;
  UploadUrlPart: any;
  UpsertBucketInput: any;
  UpsertBucketPayload: any;
  UpsertModelInput: any;
  UpsertModelPayload: any;
  UpsertSweepInput: any;
  UpsertSweepPayload: any;
  UseArtifactInput: any;
  UseArtifactPayload: any;
  User: any;
  UserConnection: any;
  UserEdge: any;
  VersionedArtifactConnection: any;
  VersionedArtifactEdge: any;
  View: any;
  ViewConnection: any;
  ViewEdge: any;
};

export type AddAliasesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AddAliasesPayload'] = ResolversParentTypes['AddAliasesPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heartbeatAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSONString'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, Partial<AgentRunsArgs>>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sweep?: Resolver<ResolversTypes['Sweep'], ParentType, ContextType>;
  totalRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgentConnection'] = ResolversParentTypes['AgentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgentEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgentEdge'] = ResolversParentTypes['AgentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
};

export type AgentHeartbeatPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgentHeartbeatPayload'] = ResolversParentTypes['AgentHeartbeatPayload']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commands?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
};

export type ArtifactResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  aliases?: Resolver<Array<ResolversTypes['ArtifactAlias']>, ParentType, ContextType, Partial<ArtifactAliasesArgs>>;
  artifactMemberships?: Resolver<ResolversTypes['ArtifactCollectionMembershipConnection'], ParentType, ContextType>;
  artifactSequence?: Resolver<ResolversTypes['ArtifactSequence'], ParentType, ContextType>;
  artifactType?: Resolver<ResolversTypes['ArtifactType'], ParentType, ContextType>;
  commitHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ArtifactCommitHashArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Initiator'], ParentType, ContextType>;
  currentManifest?: Resolver<Maybe<ResolversTypes['ArtifactManifest']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileCount?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  files?: Resolver<ResolversTypes['FileConnection'], ParentType, ContextType, Partial<ArtifactFilesArgs>>;
  filesByManifestEntries?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, RequireFields<ArtifactFilesByManifestEntriesArgs, 'manifestVersion' | 'storageLayout'>>;
  historyStep?: Resolver<Maybe<ResolversTypes['Int64']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ArtifactState'], ParentType, ContextType>;
  storageBytes?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  ttlDurationSeconds?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  ttlIsInherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  usedBy?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, Partial<ArtifactUsedByArgs>>;
  usedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versionIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<ArtifactVersionIndexArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactAliasResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactAlias'] = ResolversParentTypes['ArtifactAlias']> = {
  alias?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType>;
  artifactCollectionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ArtifactAliasConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactAliasConnection'] = ResolversParentTypes['ArtifactAliasConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactAliasEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArtifactAliasEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactAliasEdge'] = ResolversParentTypes['ArtifactAliasEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ArtifactAlias']>, ParentType, ContextType>;
};

export type ArtifactCollectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollection'] = ResolversParentTypes['ArtifactCollection']> = {
  __resolveType: TypeResolveFn<'ArtifactPortfolio' | 'ArtifactSequence', ParentType, ContextType>;
};

export type ArtifactCollectionConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollectionConnection'] = ResolversParentTypes['ArtifactCollectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactCollectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactCollectionEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollectionEdge'] = ResolversParentTypes['ArtifactCollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType>;
};

export type ArtifactCollectionMembershipResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollectionMembership'] = ResolversParentTypes['ArtifactCollectionMembership']> = {
  aliases?: Resolver<Array<ResolversTypes['ArtifactAlias']>, ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType>;
  commitHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, Partial<ArtifactCollectionMembershipFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versionIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ArtifactCollectionMembershipConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollectionMembershipConnection'] = ResolversParentTypes['ArtifactCollectionMembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactCollectionMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArtifactCollectionMembershipEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactCollectionMembershipEdge'] = ResolversParentTypes['ArtifactCollectionMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ArtifactCollectionMembership']>, ParentType, ContextType>;
};

export type ArtifactConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactConnection'] = ResolversParentTypes['ArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactConnectionTypeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactConnectionType'] = ResolversParentTypes['ArtifactConnectionType']> = {
  __resolveType: TypeResolveFn<'ArtifactConnection' | 'InputArtifactConnection' | 'VersionedArtifactConnection', ParentType, ContextType>;
};

export type ArtifactEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactEdge'] = ResolversParentTypes['ArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactEdgeTypeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactEdgeType'] = ResolversParentTypes['ArtifactEdgeType']> = {
  __resolveType: TypeResolveFn<'ArtifactEdge' | 'InputArtifactEdge' | 'VersionedArtifactEdge', ParentType, ContextType>;
};

export type ArtifactManifestResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactManifest'] = ResolversParentTypes['ArtifactManifest']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['File'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ArtifactManifestType'], ParentType, ContextType>;
};

export type ArtifactPortfolioResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactPortfolio'] = ResolversParentTypes['ArtifactPortfolio']> = {
  aliases?: Resolver<ResolversTypes['ArtifactAliasConnection'], ParentType, ContextType, Partial<ArtifactPortfolioAliasesArgs>>;
  artifactMembership?: Resolver<Maybe<ResolversTypes['ArtifactCollectionMembership']>, ParentType, ContextType, RequireFields<ArtifactPortfolioArtifactMembershipArgs, 'aliasName'>>;
  artifactMemberships?: Resolver<ResolversTypes['ArtifactCollectionMembershipConnection'], ParentType, ContextType, Partial<ArtifactPortfolioArtifactMembershipsArgs>>;
  artifacts?: Resolver<ResolversTypes['VersionedArtifactConnection'], ParentType, ContextType, Partial<ArtifactPortfolioArtifactsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultArtifactType?: Resolver<ResolversTypes['ArtifactType'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ArtifactCollectionState'], ParentType, ContextType>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<ArtifactPortfolioTagsArgs>>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactSequenceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactSequence'] = ResolversParentTypes['ArtifactSequence']> = {
  aliases?: Resolver<ResolversTypes['ArtifactAliasConnection'], ParentType, ContextType, Partial<ArtifactSequenceAliasesArgs>>;
  artifactMembership?: Resolver<Maybe<ResolversTypes['ArtifactCollectionMembership']>, ParentType, ContextType, RequireFields<ArtifactSequenceArtifactMembershipArgs, 'aliasName'>>;
  artifactMemberships?: Resolver<ResolversTypes['ArtifactCollectionMembershipConnection'], ParentType, ContextType, Partial<ArtifactSequenceArtifactMembershipsArgs>>;
  artifacts?: Resolver<ResolversTypes['VersionedArtifactConnection'], ParentType, ContextType, Partial<ArtifactSequenceArtifactsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultArtifactType?: Resolver<ResolversTypes['ArtifactType'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestArtifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ArtifactCollectionState'], ParentType, ContextType>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<ArtifactSequenceTagsArgs>>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactSequenceConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactSequenceConnection'] = ResolversParentTypes['ArtifactSequenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactSequenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactSequenceEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactSequenceEdge'] = ResolversParentTypes['ArtifactSequenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ArtifactSequence']>, ParentType, ContextType>;
};

export type ArtifactTypeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactType'] = ResolversParentTypes['ArtifactType']> = {
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<ArtifactTypeArtifactArgs, 'name'>>;
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType, RequireFields<ArtifactTypeArtifactCollectionArgs, 'name'>>;
  artifactCollections?: Resolver<Maybe<ResolversTypes['ArtifactCollectionConnection']>, ParentType, ContextType, Partial<ArtifactTypeArtifactCollectionsArgs>>;
  artifactSequence?: Resolver<Maybe<ResolversTypes['ArtifactSequence']>, ParentType, ContextType, RequireFields<ArtifactTypeArtifactSequenceArgs, 'name'>>;
  artifactSequences?: Resolver<Maybe<ResolversTypes['ArtifactSequenceConnection']>, ParentType, ContextType, Partial<ArtifactTypeArtifactSequencesArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ArtifactTypeConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactTypeConnection'] = ResolversParentTypes['ArtifactTypeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactTypeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArtifactTypeEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ArtifactTypeEdge'] = ResolversParentTypes['ArtifactTypeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ArtifactType']>, ParentType, ContextType>;
};

export type ClientIdMappingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ClientIdMapping'] = ResolversParentTypes['ClientIdMapping']> = {
  clientID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['ClientIdMappingEntry'], ParentType, ContextType>;
  serverID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClientIdMappingEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ClientIdMappingEntry'] = ResolversParentTypes['ClientIdMappingEntry']> = {
  __resolveType: TypeResolveFn<'Artifact' | 'ArtifactSequence', ParentType, ContextType>;
};

export type CommitArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CommitArtifactPayload'] = ResolversParentTypes['CommitArtifactPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompleteMultipartUploadArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CompleteMultipartUploadArtifactPayload'] = ResolversParentTypes['CompleteMultipartUploadArtifactPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateAgentPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateAgentPayload'] = ResolversParentTypes['CreateAgentPayload']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateArtifactFilesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateArtifactFilesPayload'] = ResolversParentTypes['CreateArtifactFilesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<ResolversTypes['FileConnection'], ParentType, ContextType, Partial<CreateArtifactFilesPayloadFilesArgs>>;
};

export type CreateArtifactManifestPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateArtifactManifestPayload'] = ResolversParentTypes['CreateArtifactManifestPayload']> = {
  artifactManifest?: Resolver<ResolversTypes['ArtifactManifest'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateArtifactPayload'] = ResolversParentTypes['CreateArtifactPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateArtifactTypePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateArtifactTypePayload'] = ResolversParentTypes['CreateArtifactTypePayload']> = {
  artifactType?: Resolver<ResolversTypes['ArtifactType'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateRunFilesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CreateRunFilesPayload'] = ResolversParentTypes['CreateRunFilesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['File']>, ParentType, ContextType>;
  runID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uploadHeaders?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAliasesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteAliasesPayload'] = ResolversParentTypes['DeleteAliasesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeleteArtifactCollectionPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteArtifactCollectionPayload'] = ResolversParentTypes['DeleteArtifactCollectionPayload']> = {
  artifactCollection?: Resolver<ResolversTypes['ArtifactCollection'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteArtifactPayload'] = ResolversParentTypes['DeleteArtifactPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteFilesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteFilesPayload'] = ResolversParentTypes['DeleteFilesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeleteRunPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteRunPayload'] = ResolversParentTypes['DeleteRunPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EntityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  artifactCollections?: Resolver<Maybe<ResolversTypes['ArtifactCollectionConnection']>, ParentType, ContextType, Partial<EntityArtifactCollectionsArgs>>;
  available?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  codeSavingEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultAccess?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPaid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTeam?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  photoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  privateOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<EntityProjectsArgs>>;
  readOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  readOnlyAdmin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  storageBytes?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type FileResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File']> = {
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exists?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isReference?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  md5?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimetype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  storagePath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uploadHeaders?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  uploadMultipartUrls?: Resolver<Maybe<ResolversTypes['UploadMultipartUrls']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<FileUrlArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FileConnection'] = ResolversParentTypes['FileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uploadHeaders?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FileEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FileEdge'] = ResolversParentTypes['FileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
};

export type GitInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['GitInfo'] = ResolversParentTypes['GitInfo']> = {
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InitiatorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Initiator'] = ResolversParentTypes['Initiator']> = {
  __resolveType: TypeResolveFn<'Run' | 'User', ParentType, ContextType>;
};

export type InputArtifactConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InputArtifactConnection'] = ResolversParentTypes['InputArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InputArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputArtifactEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InputArtifactEdge'] = ResolversParentTypes['InputArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  usedAs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface Int64ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Int64'], any> {
  name: 'Int64';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonStringScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONString'], any> {
  name: 'JSONString';
}

export type LinkArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LinkArtifactPayload'] = ResolversParentTypes['LinkArtifactPayload']> = {
  artifactMembership?: Resolver<Maybe<ResolversTypes['ArtifactCollectionMembership']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LocalVersionInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LocalVersionInfo'] = ResolversParentTypes['LocalVersionInfo']> = {
  latestVersionString?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outOfDate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  versionOnThisInstanceString?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LogLineResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LogLine'] = ResolversParentTypes['LogLine']> = {
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LogLineConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LogLineConnection'] = ResolversParentTypes['LogLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LogLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LogLineEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LogLineEdge'] = ResolversParentTypes['LogLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LogLine'], ParentType, ContextType>;
};

export type MarkRunFilesUploadedPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MarkRunFilesUploadedPayload'] = ResolversParentTypes['MarkRunFilesUploadedPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  accountType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  admin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pending?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  photoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveArtifactCollectionPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MoveArtifactCollectionPayload'] = ResolversParentTypes['MoveArtifactCollectionPayload']> = {
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAliases?: Resolver<Maybe<ResolversTypes['AddAliasesPayload']>, ParentType, ContextType, RequireFields<MutationAddAliasesArgs, 'input'>>;
  agentHeartbeat?: Resolver<Maybe<ResolversTypes['AgentHeartbeatPayload']>, ParentType, ContextType, RequireFields<MutationAgentHeartbeatArgs, 'input'>>;
  commitArtifact?: Resolver<Maybe<ResolversTypes['CommitArtifactPayload']>, ParentType, ContextType, RequireFields<MutationCommitArtifactArgs, 'input'>>;
  completeMultipartUploadArtifact?: Resolver<Maybe<ResolversTypes['CompleteMultipartUploadArtifactPayload']>, ParentType, ContextType, RequireFields<MutationCompleteMultipartUploadArtifactArgs, 'input'>>;
  createAgent?: Resolver<Maybe<ResolversTypes['CreateAgentPayload']>, ParentType, ContextType, RequireFields<MutationCreateAgentArgs, 'input'>>;
  createArtifact?: Resolver<Maybe<ResolversTypes['CreateArtifactPayload']>, ParentType, ContextType, RequireFields<MutationCreateArtifactArgs, 'input'>>;
  createArtifactFiles?: Resolver<Maybe<ResolversTypes['CreateArtifactFilesPayload']>, ParentType, ContextType, RequireFields<MutationCreateArtifactFilesArgs, 'input'>>;
  createArtifactManifest?: Resolver<Maybe<ResolversTypes['CreateArtifactManifestPayload']>, ParentType, ContextType, RequireFields<MutationCreateArtifactManifestArgs, 'input'>>;
  createArtifactType?: Resolver<Maybe<ResolversTypes['CreateArtifactTypePayload']>, ParentType, ContextType, RequireFields<MutationCreateArtifactTypeArgs, 'input'>>;
  createRunFiles?: Resolver<Maybe<ResolversTypes['CreateRunFilesPayload']>, ParentType, ContextType, RequireFields<MutationCreateRunFilesArgs, 'input'>>;
  deleteAliases?: Resolver<Maybe<ResolversTypes['DeleteAliasesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteAliasesArgs, 'input'>>;
  deleteArtifact?: Resolver<Maybe<ResolversTypes['DeleteArtifactPayload']>, ParentType, ContextType, RequireFields<MutationDeleteArtifactArgs, 'input'>>;
  deleteArtifactPortfolio?: Resolver<Maybe<ResolversTypes['DeleteArtifactCollectionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteArtifactPortfolioArgs, 'input'>>;
  deleteArtifactSequence?: Resolver<Maybe<ResolversTypes['DeleteArtifactCollectionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteArtifactSequenceArgs, 'input'>>;
  deleteFiles?: Resolver<Maybe<ResolversTypes['DeleteFilesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteFilesArgs, 'input'>>;
  deleteRun?: Resolver<Maybe<ResolversTypes['DeleteRunPayload']>, ParentType, ContextType, RequireFields<MutationDeleteRunArgs, 'input'>>;
  linkArtifact?: Resolver<Maybe<ResolversTypes['LinkArtifactPayload']>, ParentType, ContextType, RequireFields<MutationLinkArtifactArgs, 'input'>>;
  markRunFilesUploaded?: Resolver<Maybe<ResolversTypes['MarkRunFilesUploadedPayload']>, ParentType, ContextType, RequireFields<MutationMarkRunFilesUploadedArgs, 'input'>>;
  moveArtifactSequence?: Resolver<Maybe<ResolversTypes['MoveArtifactCollectionPayload']>, ParentType, ContextType, RequireFields<MutationMoveArtifactSequenceArgs, 'input'>>;
  notifyScriptableRunAlert?: Resolver<Maybe<ResolversTypes['NotifyScriptableRunAlertPayload']>, ParentType, ContextType, RequireFields<MutationNotifyScriptableRunAlertArgs, 'input'>>;
  rewindRun?: Resolver<Maybe<ResolversTypes['RewindRunPayload']>, ParentType, ContextType, RequireFields<MutationRewindRunArgs, 'input'>>;
  stopRun?: Resolver<Maybe<ResolversTypes['StopRunPayload']>, ParentType, ContextType, RequireFields<MutationStopRunArgs, 'input'>>;
  unlinkArtifact?: Resolver<Maybe<ResolversTypes['UnlinkArtifactPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkArtifactArgs, 'input'>>;
  updateArtifact?: Resolver<Maybe<ResolversTypes['UpdateArtifactPayload']>, ParentType, ContextType, RequireFields<MutationUpdateArtifactArgs, 'input'>>;
  updateArtifactManifest?: Resolver<Maybe<ResolversTypes['UpdateArtifactManifestPayload']>, ParentType, ContextType, RequireFields<MutationUpdateArtifactManifestArgs, 'input'>>;
  updateArtifactPortfolio?: Resolver<Maybe<ResolversTypes['UpdateArtifactCollectionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateArtifactPortfolioArgs, 'input'>>;
  updateArtifactSequence?: Resolver<Maybe<ResolversTypes['UpdateArtifactCollectionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateArtifactSequenceArgs, 'input'>>;
  updateRunState?: Resolver<Maybe<ResolversTypes['UpdateRunStatePayload']>, ParentType, ContextType, RequireFields<MutationUpdateRunStateArgs, 'input'>>;
  upsertBucket?: Resolver<Maybe<ResolversTypes['UpsertBucketPayload']>, ParentType, ContextType, RequireFields<MutationUpsertBucketArgs, 'input'>>;
  upsertModel?: Resolver<Maybe<ResolversTypes['UpsertModelPayload']>, ParentType, ContextType, RequireFields<MutationUpsertModelArgs, 'input'>>;
  upsertSweep?: Resolver<Maybe<ResolversTypes['UpsertSweepPayload']>, ParentType, ContextType, RequireFields<MutationUpsertSweepArgs, 'input'>>;
  useArtifact?: Resolver<Maybe<ResolversTypes['UseArtifactPayload']>, ParentType, ContextType, RequireFields<MutationUseArtifactArgs, 'input'>>;
};

export type NodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agent' | 'Entity' | 'File' | 'Organization' | 'Project' | 'Run' | 'Sweep' | 'User' | 'View', ParentType, ContextType>;
};

export type NotifyScriptableRunAlertPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NotifyScriptableRunAlertPayload'] = ResolversParentTypes['NotifyScriptableRunAlertPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  coreWeaveOrganizationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgEntity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParquetHistoryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ParquetHistory'] = ResolversParentTypes['ParquetHistory']> = {
  liveData?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
  parquetUrls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  access?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allViews?: Resolver<Maybe<ResolversTypes['ViewConnection']>, ParentType, ContextType, Partial<ProjectAllViewsArgs>>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<ProjectArtifactArgs, 'name'>>;
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType, RequireFields<ProjectArtifactCollectionArgs, 'name'>>;
  artifactCollectionMembership?: Resolver<Maybe<ResolversTypes['ArtifactCollectionMembership']>, ParentType, ContextType, RequireFields<ProjectArtifactCollectionMembershipArgs, 'name'>>;
  artifactCollections?: Resolver<Maybe<ResolversTypes['ArtifactCollectionConnection']>, ParentType, ContextType, Partial<ProjectArtifactCollectionsArgs>>;
  artifactType?: Resolver<Maybe<ResolversTypes['ArtifactType']>, ParentType, ContextType, RequireFields<ProjectArtifactTypeArgs, 'name'>>;
  artifactTypes?: Resolver<ResolversTypes['ArtifactTypeConnection'], ParentType, ContextType, Partial<ProjectArtifactTypesArgs>>;
  bucket?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<ProjectBucketArgs, 'name'>>;
  buckets?: Resolver<Maybe<ResolversTypes['RunConnection']>, ParentType, ContextType, Partial<ProjectBucketsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dockerImage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  entityName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBenchmark?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  repo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<ProjectRunArgs, 'name'>>;
  runCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<ProjectRunCountArgs>>;
  runs?: Resolver<Maybe<ResolversTypes['RunConnection']>, ParentType, ContextType, Partial<ProjectRunsArgs>>;
  sweep?: Resolver<Maybe<ResolversTypes['Sweep']>, ParentType, ContextType, RequireFields<ProjectSweepArgs, 'sweepName'>>;
  sweeps?: Resolver<Maybe<ResolversTypes['SweepConnection']>, ParentType, ContextType, Partial<ProjectSweepsArgs>>;
  tags?: Resolver<Array<ResolversTypes['RunTag']>, ParentType, ContextType>;
  totalSweeps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  views?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<QueryArtifactArgs, 'id'>>;
  artifactCollection?: Resolver<Maybe<ResolversTypes['ArtifactCollection']>, ParentType, ContextType, RequireFields<QueryArtifactCollectionArgs, 'id'>>;
  clientIDMapping?: Resolver<Maybe<ResolversTypes['ClientIdMapping']>, ParentType, ContextType, RequireFields<QueryClientIdMappingArgs, 'clientID'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, Partial<QueryEntityArgs>>;
  model?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, Partial<QueryModelArgs>>;
  models?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<QueryModelsArgs>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, Partial<QueryOrganizationArgs>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, Partial<QueryProjectArgs>>;
  serverInfo?: Resolver<Maybe<ResolversTypes['ServerInfo']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryViewerArgs>>;
};

export type RewindRunPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RewindRunPayload'] = ResolversParentTypes['RewindRunPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rewoundRun?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type RunResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  config?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType, Partial<RunConfigArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, Partial<RunEventsArgs>>;
  eventsLineCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  eventsTail?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  exitcode?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  fileCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, Partial<RunFilesArgs>>;
  github?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heartbeatAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, Partial<RunHistoryArgs>>;
  historyKeys?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, Partial<RunHistoryKeysArgs>>;
  historyLineCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  historyTail?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputArtifacts?: Resolver<Maybe<ResolversTypes['InputArtifactConnection']>, ParentType, ContextType, Partial<RunInputArtifactsArgs>>;
  jobType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logLineCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logLines?: Resolver<Maybe<ResolversTypes['LogLineConnection']>, ParentType, ContextType, Partial<RunLogLinesArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outputArtifacts?: Resolver<Maybe<ResolversTypes['ArtifactConnection']>, ParentType, ContextType, Partial<RunOutputArtifactsArgs>>;
  parquetHistory?: Resolver<ResolversTypes['ParquetHistory'], ParentType, ContextType, RequireFields<RunParquetHistoryArgs, 'liveKeys'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  projectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  runInfo?: Resolver<Maybe<ResolversTypes['RunInfo']>, ParentType, ContextType>;
  running?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  sampledHistory?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<RunSampledHistoryArgs, 'specs'>>;
  shouldStop?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stopped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  summaryMetrics?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType, Partial<RunSummaryMetricsArgs>>;
  sweep?: Resolver<Maybe<ResolversTypes['Sweep']>, ParentType, ContextType>;
  sweepName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemMetrics?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  wandbConfig?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType, Partial<RunWandbConfigArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunConnection'] = ResolversParentTypes['RunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunEdge'] = ResolversParentTypes['RunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type RunInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunInfo'] = ResolversParentTypes['RunInfo']> = {
  args?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  codeSaved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  colab?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  executable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  git?: Resolver<Maybe<ResolversTypes['GitInfo']>, ParentType, ContextType>;
  gpu?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gpuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  os?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  python?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RunTagResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunTag'] = ResolversParentTypes['RunTag']> = {
  colorIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServerFeatureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerFeature'] = ResolversParentTypes['ServerFeature']> = {
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServerInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerInfo'] = ResolversParentTypes['ServerInfo']> = {
  cliVersionInfo?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  features?: Resolver<Array<Maybe<ResolversTypes['ServerFeature']>>, ParentType, ContextType>;
  latestLocalVersionInfo?: Resolver<Maybe<ResolversTypes['LocalVersionInfo']>, ParentType, ContextType>;
};

export type ServerMessageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerMessage'] = ResolversParentTypes['ServerMessage']> = {
  htmlText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plainText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  utfText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServerSettingsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ServerSettings'] = ResolversParentTypes['ServerSettings']> = {
  serverMessages?: Resolver<Maybe<Array<ResolversTypes['ServerMessage']>>, ParentType, ContextType>;
};

export type StopRunPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StopRunPayload'] = ResolversParentTypes['StopRunPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SweepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Sweep'] = ResolversParentTypes['Sweep']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType, RequireFields<SweepAgentArgs, 'agentName'>>;
  agents?: Resolver<ResolversTypes['AgentConnection'], ParentType, ContextType>;
  bestLoss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  config?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  controller?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earlyStopJobRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heartbeatAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priorRuns?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  runCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runCountExpected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, Partial<SweepRunsArgs>>;
  scheduler?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SweepConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SweepConnection'] = ResolversParentTypes['SweepConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SweepEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SweepEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SweepEdge'] = ResolversParentTypes['SweepEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sweep'], ParentType, ContextType>;
};

export type TagResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  attributes?: Resolver<ResolversTypes['JSONString'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tagCategoryName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type UnlinkArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UnlinkArtifactPayload'] = ResolversParentTypes['UnlinkArtifactPayload']> = {
  artifactID?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UpdateArtifactCollectionPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateArtifactCollectionPayload'] = ResolversParentTypes['UpdateArtifactCollectionPayload']> = {
  artifactCollection?: Resolver<ResolversTypes['ArtifactCollection'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateArtifactManifestPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateArtifactManifestPayload'] = ResolversParentTypes['UpdateArtifactManifestPayload']> = {
  artifactManifest?: Resolver<ResolversTypes['ArtifactManifest'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateArtifactPayload'] = ResolversParentTypes['UpdateArtifactPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateRunStatePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateRunStatePayload'] = ResolversParentTypes['UpdateRunStatePayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UploadMultipartUrlsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UploadMultipartUrls'] = ResolversParentTypes['UploadMultipartUrls']> = {
  uploadID?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadUrlParts?: Resolver<Array<ResolversTypes['UploadUrlPart']>, ParentType, ContextType>;
};

export type UploadUrlPartResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UploadUrlPart'] = ResolversParentTypes['UploadUrlPart']> = {
  partNumber?: Resolver<ResolversTypes['Int64'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpsertBucketPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpsertBucketPayload'] = ResolversParentTypes['UpsertBucketPayload']> = {
  bucket?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inserted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  serverSettings?: Resolver<ResolversTypes['ServerSettings'], ParentType, ContextType>;
};

export type UpsertModelPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpsertModelPayload'] = ResolversParentTypes['UpsertModelPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inserted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
};

export type UpsertSweepPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpsertSweepPayload'] = ResolversParentTypes['UpsertSweepPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configValidationWarnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  inserted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  insertedPriorRuns?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sweep?: Resolver<Maybe<ResolversTypes['Sweep']>, ParentType, ContextType>;
};

export type UseArtifactPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UseArtifactPayload'] = ResolversParentTypes['UseArtifactPayload']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  admin?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, Partial<UserApiKeysArgs>>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flags?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType, Partial<UserOrganizationsArgs>>;
  photoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ResolversTypes['EntityConnection']>, ParentType, ContextType, Partial<UserTeamsArgs>>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type VersionedArtifactConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VersionedArtifactConnection'] = ResolversParentTypes['VersionedArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VersionedArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionedArtifactEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VersionedArtifactEdge'] = ResolversParentTypes['VersionedArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['View'] = ResolversParentTypes['View']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spec?: Resolver<Maybe<ResolversTypes['JSONString']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ViewConnection'] = ResolversParentTypes['ViewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ViewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViewEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ViewEdge'] = ResolversParentTypes['ViewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['View']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  AddAliasesPayload?: AddAliasesPayloadResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  AgentConnection?: AgentConnectionResolvers<ContextType>;
  AgentEdge?: AgentEdgeResolvers<ContextType>;
  AgentHeartbeatPayload?: AgentHeartbeatPayloadResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  Artifact?: ArtifactResolvers<ContextType>;
  ArtifactAlias?: ArtifactAliasResolvers<ContextType>;
  ArtifactAliasConnection?: ArtifactAliasConnectionResolvers<ContextType>;
  ArtifactAliasEdge?: ArtifactAliasEdgeResolvers<ContextType>;
  ArtifactCollection?: ArtifactCollectionResolvers<ContextType>;
  ArtifactCollectionConnection?: ArtifactCollectionConnectionResolvers<ContextType>;
  ArtifactCollectionEdge?: ArtifactCollectionEdgeResolvers<ContextType>;
  ArtifactCollectionMembership?: ArtifactCollectionMembershipResolvers<ContextType>;
  ArtifactCollectionMembershipConnection?: ArtifactCollectionMembershipConnectionResolvers<ContextType>;
  ArtifactCollectionMembershipEdge?: ArtifactCollectionMembershipEdgeResolvers<ContextType>;
  ArtifactConnection?: ArtifactConnectionResolvers<ContextType>;
  ArtifactConnectionType?: ArtifactConnectionTypeResolvers<ContextType>;
  ArtifactEdge?: ArtifactEdgeResolvers<ContextType>;
  ArtifactEdgeType?: ArtifactEdgeTypeResolvers<ContextType>;
  ArtifactManifest?: ArtifactManifestResolvers<ContextType>;
  ArtifactPortfolio?: ArtifactPortfolioResolvers<ContextType>;
  ArtifactSequence?: ArtifactSequenceResolvers<ContextType>;
  ArtifactSequenceConnection?: ArtifactSequenceConnectionResolvers<ContextType>;
  ArtifactSequenceEdge?: ArtifactSequenceEdgeResolvers<ContextType>;
  ArtifactType?: ArtifactTypeResolvers<ContextType>;
  ArtifactTypeConnection?: ArtifactTypeConnectionResolvers<ContextType>;
  ArtifactTypeEdge?: ArtifactTypeEdgeResolvers<ContextType>;
  ClientIdMapping?: ClientIdMappingResolvers<ContextType>;
  ClientIdMappingEntry?: ClientIdMappingEntryResolvers<ContextType>;
  CommitArtifactPayload?: CommitArtifactPayloadResolvers<ContextType>;
  CompleteMultipartUploadArtifactPayload?: CompleteMultipartUploadArtifactPayloadResolvers<ContextType>;
  CreateAgentPayload?: CreateAgentPayloadResolvers<ContextType>;
  CreateArtifactFilesPayload?: CreateArtifactFilesPayloadResolvers<ContextType>;
  CreateArtifactManifestPayload?: CreateArtifactManifestPayloadResolvers<ContextType>;
  CreateArtifactPayload?: CreateArtifactPayloadResolvers<ContextType>;
  CreateArtifactTypePayload?: CreateArtifactTypePayloadResolvers<ContextType>;
  CreateRunFilesPayload?: CreateRunFilesPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAliasesPayload?: DeleteAliasesPayloadResolvers<ContextType>;
  DeleteArtifactCollectionPayload?: DeleteArtifactCollectionPayloadResolvers<ContextType>;
  DeleteArtifactPayload?: DeleteArtifactPayloadResolvers<ContextType>;
  DeleteFilesPayload?: DeleteFilesPayloadResolvers<ContextType>;
  DeleteRunPayload?: DeleteRunPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  File?: FileResolvers<ContextType>;
  FileConnection?: FileConnectionResolvers<ContextType>;
  FileEdge?: FileEdgeResolvers<ContextType>;
  GitInfo?: GitInfoResolvers<ContextType>;
  Initiator?: InitiatorResolvers<ContextType>;
  InputArtifactConnection?: InputArtifactConnectionResolvers<ContextType>;
  InputArtifactEdge?: InputArtifactEdgeResolvers<ContextType>;
  Int64?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  JSONString?: GraphQLScalarType;
  LinkArtifactPayload?: LinkArtifactPayloadResolvers<ContextType>;
  LocalVersionInfo?: LocalVersionInfoResolvers<ContextType>;
  LogLine?: LogLineResolvers<ContextType>;
  LogLineConnection?: LogLineConnectionResolvers<ContextType>;
  LogLineEdge?: LogLineEdgeResolvers<ContextType>;
  MarkRunFilesUploadedPayload?: MarkRunFilesUploadedPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MoveArtifactCollectionPayload?: MoveArtifactCollectionPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotifyScriptableRunAlertPayload?: NotifyScriptableRunAlertPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParquetHistory?: ParquetHistoryResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RewindRunPayload?: RewindRunPayloadResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  RunInfo?: RunInfoResolvers<ContextType>;
  RunTag?: RunTagResolvers<ContextType>;
  ServerFeature?: ServerFeatureResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  ServerMessage?: ServerMessageResolvers<ContextType>;
  ServerSettings?: ServerSettingsResolvers<ContextType>;
  StopRunPayload?: StopRunPayloadResolvers<ContextType>;
  Sweep?: SweepResolvers<ContextType>;
  SweepConnection?: SweepConnectionResolvers<ContextType>;
  SweepEdge?: SweepEdgeResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  UnlinkArtifactPayload?: UnlinkArtifactPayloadResolvers<ContextType>;
  UpdateArtifactCollectionPayload?: UpdateArtifactCollectionPayloadResolvers<ContextType>;
  UpdateArtifactManifestPayload?: UpdateArtifactManifestPayloadResolvers<ContextType>;
  UpdateArtifactPayload?: UpdateArtifactPayloadResolvers<ContextType>;
  UpdateRunStatePayload?: UpdateRunStatePayloadResolvers<ContextType>;
  UploadMultipartUrls?: UploadMultipartUrlsResolvers<ContextType>;
  UploadUrlPart?: UploadUrlPartResolvers<ContextType>;
  UpsertBucketPayload?: UpsertBucketPayloadResolvers<ContextType>;
  UpsertModelPayload?: UpsertModelPayloadResolvers<ContextType>;
  UpsertSweepPayload?: UpsertSweepPayloadResolvers<ContextType>;
  UseArtifactPayload?: UseArtifactPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  VersionedArtifactConnection?: VersionedArtifactConnectionResolvers<ContextType>;
  VersionedArtifactEdge?: VersionedArtifactEdgeResolvers<ContextType>;
  View?: ViewResolvers<ContextType>;
  ViewConnection?: ViewConnectionResolvers<ContextType>;
  ViewEdge?: ViewEdgeResolvers<ContextType>;
};

