// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArtifactNode, CollectionNode } from '../artifacts/artifactNode.ts';
import type { ArtifactAliasRow, ArtifactMembershipRow, ArtifactManifestRow, ArtifactTypeRow, ArtifactTagRow } from '../artifacts/artifactTables.ts';
import type { AgentRow, ProjectRow, RunRow, SweepRow } from '../metadata/tables.ts';
import type { EntityParent } from '../viewer/entity.ts';
import type { FileNode } from '../files/fileNode.ts';
import type { RunPage } from '../runLists/listRuns.ts';
import type { Viewer } from '../viewer/viewer.ts';
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
  /**
   * A moment as an ISO 8601 text in UTC. W&B leaves the `Z` off; a reader must not take it for local
   * time.
   */
  DateTime: { input: string; output: string; }
  /** A length of time in milliseconds, as a whole number. */
  Duration: { input: number; output: number; }
  /** A whole number that may pass 2^31, as a JSON number in both directions. */
  Int64: { input: number; output: number; }
  /** A value that is JSON already, not a text that holds it. */
  JSON: { input: unknown; output: unknown; }
  /**
   * A text that holds JSON. Clients also write the bare words `NaN`, `Infinity` and `-Infinity` into it,
   * so not every JSON parser reads it.
   */
  JSONString: { input: string; output: string; }
};

/** Aliases to move to a version. 0.19.1 looks for this type by name. */
export type AddAliasesInput = {
  aliases: Array<ArtifactCollectionAliasInput>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Whether they were moved. */
export type AddAliasesPayload = {
  __typename?: 'AddAliasesPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** A process that starts runs for a sweep. */
export type Agent = Node & {
  __typename?: 'Agent';
  createdAt: Scalars['DateTime']['output'];
  heartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  host: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** What it last told of itself, as a text with JSON. */
  metrics: Scalars['JSONString']['output'];
  name: Scalars['String']['output'];
  runs: RunConnection;
  state?: Maybe<Scalars['String']['output']>;
  sweep: Sweep;
  totalRuns: Scalars['Int']['output'];
};


/** A process that starts runs for a sweep. */
export type AgentRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

/** A page of agents. */
export type AgentConnection = {
  __typename?: 'AgentConnection';
  edges: Array<AgentEdge>;
  pageInfo: PageInfo;
};

/** One agent of a page. */
export type AgentEdge = {
  __typename?: 'AgentEdge';
  cursor: Scalars['String']['output'];
  node: Agent;
};

/** A sign of life. */
export type AgentHeartbeatInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  metrics?: InputMaybe<Scalars['JSONString']['input']>;
  /** An object of run ids and whether each is alive, as a text with JSON. */
  runState?: InputMaybe<Scalars['JSONString']['input']>;
};

/** What the agent shall do. */
export type AgentHeartbeatPayload = {
  __typename?: 'AgentHeartbeatPayload';
  agent?: Maybe<Agent>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** A list of commands, as a text with JSON: run this config, stop that run, exit. */
  commands?: Maybe<Scalars['JSONString']['output']>;
};

/** How urgent an alert is. */
export type AlertSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARN';

/** What may be told about a key: not its text. */
export type ApiKey = {
  __typename?: 'ApiKey';
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The key's public handle. */
  name: Scalars['String']['output'];
};

/** A page of keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  edges: Array<ApiKeyEdge>;
  pageInfo: PageInfo;
};

/** One key of a page. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ApiKey>;
};

/** One version of an artifact: files that belong together and never change. */
export type Artifact = {
  __typename?: 'Artifact';
  aliases: Array<ArtifactAlias>;
  /** Every collection that it is in, portfolios among them. */
  artifactMemberships: ArtifactCollectionMembershipConnection;
  /** The collection that it was logged to. */
  artifactSequence: ArtifactSequence;
  artifactType: ArtifactType;
  commitHash?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** The run that logged it, or the user who made it outside of a run. */
  createdBy: Initiator;
  /** The newest manifest; `null` until one was uploaded. */
  currentManifest?: Maybe<ArtifactManifest>;
  description?: Maybe<Scalars['String']['output']>;
  /** MD5 over path and digest of every entry: the same contents give the same digest. */
  digest: Scalars['String']['output'];
  /** Entries of the manifest, references among them. */
  fileCount: Scalars['Int64']['output'];
  /** References are listed too. The name of each is the path in the manifest. */
  files: FileConnection;
  /** Files by what the manifest says of them, for the Go core's own download. */
  filesByManifestEntries?: Maybe<FileConnection>;
  /** How many rows the run had logged when it was created. */
  historyStep?: Maybe<Scalars['Int64']['output']>;
  /** In standard base64: clients turn it into hex for `wandb-artifact://` addresses and back. */
  id: Scalars['ID']['output'];
  /** Kept for old clients. */
  labels?: Maybe<Scalars['JSONString']['output']>;
  metadata?: Maybe<Scalars['JSONString']['output']>;
  /** Of all its files, in bytes. */
  size: Scalars['Int64']['output'];
  /** Only a committed version can be read. */
  state: ArtifactState;
  /** What it takes in storage, after blobs that other versions have too were taken off. */
  storageBytes: Scalars['Int64']['output'];
  tags: Array<Tag>;
  /** How long it is kept; -1 takes the type's rule, -2 is for ever. */
  ttlDurationSeconds: Scalars['Int64']['output'];
  /** Whether the lifetime comes from the type or the project. */
  ttlIsInherited: Scalars['Boolean']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Runs that declared to read it. */
  usedBy: RunConnection;
  /** How many runs declared to read it. */
  usedCount: Scalars['Int']['output'];
  /** The number after `v`; `null` until it is committed. */
  versionIndex?: Maybe<Scalars['Int']['output']>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactAliasesArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactCommitHashArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactFilesByManifestEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  entries?: InputMaybe<Array<ArtifactManifestEntryInput>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  manifestVersion: Scalars['String']['input'];
  storageLayout: Scalars['String']['input'];
  storageRegion?: InputMaybe<Scalars['String']['input']>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactUsedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** One version of an artifact: files that belong together and never change. */
export type ArtifactVersionIndexArgs = {
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
};

/** A name that points to one version of a collection, and can be moved. */
export type ArtifactAlias = {
  __typename?: 'ArtifactAlias';
  alias: Scalars['String']['output'];
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  artifactCollectionName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
};

/** A page of aliases. */
export type ArtifactAliasConnection = {
  __typename?: 'ArtifactAliasConnection';
  edges: Array<ArtifactAliasEdge>;
  pageInfo: PageInfo;
};

/** One alias of a page. */
export type ArtifactAliasEdge = {
  __typename?: 'ArtifactAliasEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactAlias>;
};

/** An alias and its collection. */
export type ArtifactAliasInput = {
  alias: Scalars['String']['input'];
  artifactCollectionName: Scalars['String']['input'];
};

/** Versions of one artifact under one name. */
export type ArtifactCollection = {
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  /** Each version in it, with what it is called here. */
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts?: Maybe<VersionedArtifactConnection>;
  createdAt: Scalars['DateTime']['output'];
  /** The type of what it holds. */
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** Versions of one artifact under one name. */
export type ArtifactCollectionAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Versions of one artifact under one name. */
export type ArtifactCollectionArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


/** Versions of one artifact under one name. */
export type ArtifactCollectionArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Versions of one artifact under one name. */
export type ArtifactCollectionArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** Versions of one artifact under one name. */
export type ArtifactCollectionTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

/** An alias and its collection, with project and entity. */
export type ArtifactCollectionAliasInput = {
  alias: Scalars['String']['input'];
  artifactCollectionName: Scalars['String']['input'];
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
};

/** A page of collections. */
export type ArtifactCollectionConnection = {
  __typename?: 'ArtifactCollectionConnection';
  edges: Array<ArtifactCollectionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One collection of a page. */
export type ArtifactCollectionEdge = {
  __typename?: 'ArtifactCollectionEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactCollection>;
};

/** A version as a member of one collection: its number and aliases there. */
export type ArtifactCollectionMembership = {
  __typename?: 'ArtifactCollectionMembership';
  aliases: Array<ArtifactAlias>;
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  commitHash?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  files?: Maybe<FileConnection>;
  id: Scalars['ID']['output'];
  /** The number of the version in this collection. */
  versionIndex?: Maybe<Scalars['Int']['output']>;
};


/** A version as a member of one collection: its number and aliases there. */
export type ArtifactCollectionMembershipFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of memberships. */
export type ArtifactCollectionMembershipConnection = {
  __typename?: 'ArtifactCollectionMembershipConnection';
  edges: Array<ArtifactCollectionMembershipEdge>;
  pageInfo: PageInfo;
};

/** One membership of a page. */
export type ArtifactCollectionMembershipEdge = {
  __typename?: 'ArtifactCollectionMembershipEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactCollectionMembership>;
};

/** Whether a collection can be used. */
export type ArtifactCollectionState =
  | 'DELETED'
  | 'READY';

/** The two kinds of collection. */
export type ArtifactCollectionType =
  /** What versions are linked into. */
  | 'PORTFOLIO'
  /** What runs log to. */
  | 'SEQUENCE';

/** A page of artifacts. */
export type ArtifactConnection = ArtifactConnectionType & {
  __typename?: 'ArtifactConnection';
  edges: Array<ArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** What pages of artifacts have in common. */
export type ArtifactConnectionType = {
  edges: Array<ArtifactEdgeType>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** How `Artifact.digest` is made. */
export type ArtifactDigestAlgorithm =
  /** MD5 over a fixed first line, then `path:digest` of each entry, sorted. */
  | 'MANIFEST_MD5';

/** One artifact of a page. */
export type ArtifactEdge = ArtifactEdgeType & {
  __typename?: 'ArtifactEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
};

/** What their edges have in common. */
export type ArtifactEdgeType = {
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
};

/** The file that lists an artifact's contents: path, digest and size of each entry. */
export type ArtifactManifest = {
  __typename?: 'ArtifactManifest';
  artifact: Artifact;
  createdAt: Scalars['DateTime']['output'];
  /** MD5 of the manifest's bytes, in base64. */
  digest: Scalars['String']['output'];
  /** The manifest itself, to upload or to read. */
  file: File;
  id: Scalars['ID']['output'];
  type: ArtifactManifestType;
};

/** One entry of a manifest, to get its file's address. */
export type ArtifactManifestEntryInput = {
  /** The artifact that brought the bytes first. */
  birthArtifactID?: InputMaybe<Scalars['String']['input']>;
  digest: Scalars['String']['input'];
  name: Scalars['String']['input'];
  /** The address, where the bytes lie elsewhere. */
  ref?: InputMaybe<Scalars['String']['input']>;
  size?: InputMaybe<Scalars['Int64']['input']>;
};

/** How a manifest relates to an earlier one. */
export type ArtifactManifestType =
  /** Lists everything. */
  | 'FULL'
  /** Adds to the base artifact's list, and replaces what it names again. */
  | 'INCREMENTAL'
  /** What one writer of a distributed artifact brings: all patches together are the list. */
  | 'PATCH';

/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolio = ArtifactCollection & {
  __typename?: 'ArtifactPortfolio';
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  /** Each version in it, with what it is called here. */
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts: VersionedArtifactConnection;
  createdAt: Scalars['DateTime']['output'];
  /** The type of what it holds. */
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolioAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolioArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolioArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolioArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** A collection that versions of other collections are linked into, as a registry does. */
export type ArtifactPortfolioTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequence = ArtifactCollection & {
  __typename?: 'ArtifactSequence';
  aliases: ArtifactAliasConnection;
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  /** Each version in it, with what it is called here. */
  artifactMemberships: ArtifactCollectionMembershipConnection;
  artifacts: VersionedArtifactConnection;
  createdAt: Scalars['DateTime']['output'];
  /** The type of what it holds. */
  defaultArtifactType: ArtifactType;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The version with the alias `latest`; a new version compares its digest with it. */
  latestArtifact?: Maybe<Artifact>;
  name: Scalars['String']['output'];
  project: Project;
  state: ArtifactCollectionState;
  tags: TagConnection;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequenceAliasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequenceArtifactMembershipArgs = {
  aliasName: Scalars['String']['input'];
};


/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequenceArtifactMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequenceArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** A collection that runs log to: each version has a number, counted from 0. */
export type ArtifactSequenceTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
};

/** A page of collections that runs log to. */
export type ArtifactSequenceConnection = {
  __typename?: 'ArtifactSequenceConnection';
  edges: Array<ArtifactSequenceEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One of them. */
export type ArtifactSequenceEdge = {
  __typename?: 'ArtifactSequenceEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactSequence>;
};

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

/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactType = {
  __typename?: 'ArtifactType';
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  artifactSequence?: Maybe<ArtifactSequence>;
  /** Collections that runs log to. 0.19.1 asks for it where the server calls itself old. */
  artifactSequences?: Maybe<ArtifactSequenceConnection>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  project: Project;
};


/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactTypeArtifactArgs = {
  name: Scalars['String']['input'];
};


/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactTypeArtifactCollectionArgs = {
  name: Scalars['String']['input'];
};


/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactTypeArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactTypeArtifactSequenceArgs = {
  name: Scalars['String']['input'];
};


/** What artifacts are for: `dataset`, `model` … A project has its own list. */
export type ArtifactTypeArtifactSequencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

/** A page of types. Both clients name this type in their documents. */
export type ArtifactTypeConnection = {
  __typename?: 'ArtifactTypeConnection';
  edges: Array<ArtifactTypeEdge>;
  pageInfo: PageInfo;
};

/** One type of a page. */
export type ArtifactTypeEdge = {
  __typename?: 'ArtifactTypeEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<ArtifactType>;
};

/** An id that a client invented, and what it became. */
export type ClientIdMapping = {
  __typename?: 'ClientIdMapping';
  clientID: Scalars['ID']['output'];
  /** What is now behind the id. */
  entry: ClientIdMappingEntry;
  /** The id that the server gave. */
  serverID: Scalars['ID']['output'];
};

/** What a client may invent an id for. */
export type ClientIdMappingEntry = Artifact | ArtifactSequence;

/** Which version is complete. */
export type CommitArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** The version with its number. */
export type CommitArtifactPayload = {
  __typename?: 'CommitArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What to do with the parts. */
export type CompleteMultipartAction =
  /** Join them. */
  | 'Complete';

/** Which upload in parts has ended. */
export type CompleteMultipartUploadArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  completeMultipartAction: CompleteMultipartAction;
  /** Each part with the ETag that its PUT was answered with. */
  completedParts: Array<UploadPartsInput>;
  /** As `File.storagePath`. */
  storagePath: Scalars['String']['input'];
  uploadID: Scalars['String']['input'];
};

/** The digest of the whole. */
export type CompleteMultipartUploadArtifactPayload = {
  __typename?: 'CompleteMultipartUploadArtifactPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  digest?: Maybe<Scalars['String']['output']>;
};

/** A process that offers itself to a sweep. */
export type CreateAgentInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  host: Scalars['String']['input'];
  projectName?: InputMaybe<Scalars['String']['input']>;
  /** The sweep's id in the URL. */
  sweep: Scalars['String']['input'];
};

/** The agent. */
export type CreateAgentPayload = {
  __typename?: 'CreateAgentPayload';
  agent?: Maybe<Agent>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** One file that an artifact holds. */
export type CreateArtifactFileSpecInput = {
  artifactID: Scalars['ID']['input'];
  artifactManifestID?: InputMaybe<Scalars['ID']['input']>;
  /** In base64. */
  md5: Scalars['String']['input'];
  mimetype?: InputMaybe<Scalars['String']['input']>;
  /** The path within the artifact. */
  name: Scalars['String']['input'];
  /** Offered for files of 2 GiB and more. */
  uploadPartsInput?: InputMaybe<Array<UploadPartsInput>>;
};

/** Files that an artifact holds, up to 2,000 in one request. */
export type CreateArtifactFilesInput = {
  artifactFiles: Array<CreateArtifactFileSpecInput>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Where to store; newer clients send it as `null`. */
  cloudRegionID?: InputMaybe<Scalars['ID']['input']>;
  storageLayout: ArtifactStorageLayout;
};

/** One edge for each file asked, in the same order. */
export type CreateArtifactFilesPayload = {
  __typename?: 'CreateArtifactFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  files: FileConnection;
};


/** One edge for each file asked, in the same order. */
export type CreateArtifactFilesPayloadFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A version to begin. */
export type CreateArtifactInput = {
  /** What the version is to be called; clients always ask for `latest` too. */
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  /** The collection that it is logged to, made where it is new. */
  artifactCollectionName?: InputMaybe<Scalars['String']['input']>;
  /** The same, from 0.19.1's legacy service: the first counts. */
  artifactCollectionNames?: InputMaybe<Array<Scalars['String']['input']>>;
  artifactTypeName: Scalars['String']['input'];
  /** The id that the client calls it by until it knows ours. The same one again is the same version. */
  clientID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  /** Of the contents that will be uploaded. */
  digest: Scalars['String']['input'];
  digestAlgorithm: ArtifactDigestAlgorithm;
  /** The same for every process that adds to one version. */
  distributedID?: InputMaybe<Scalars['String']['input']>;
  /** Where true and the newest version has this digest, that version is the answer. */
  enableDigestDeduplication?: InputMaybe<Scalars['Boolean']['input']>;
  entityName: Scalars['String']['input'];
  /** How many rows the run has logged. */
  historyStep?: InputMaybe<Scalars['Int64']['input']>;
  /** Kept for old clients. */
  labels?: InputMaybe<Scalars['JSONString']['input']>;
  metadata?: InputMaybe<Scalars['JSONString']['input']>;
  projectName: Scalars['String']['input'];
  /** The id in the URL of the run that logs it; `null` outside of a run. */
  runName?: InputMaybe<Scalars['String']['input']>;
  /** The id that the client calls the collection by. */
  sequenceClientID?: InputMaybe<Scalars['ID']['input']>;
  /** Where to store; newer clients send it as `null`. */
  storageRegion?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<TagInput>>;
  /** How long to keep it; -1 takes the type's rule, -2 is for ever. */
  ttlDurationSeconds?: InputMaybe<Scalars['Int64']['input']>;
};

/** A manifest and its artifact. */
export type CreateArtifactManifestInput = {
  artifactID: Scalars['ID']['input'];
  /** The version before this one, which an incremental manifest adds to. */
  baseArtifactID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Empty at first; MD5 in base64 once the contents are known. */
  digest: Scalars['String']['input'];
  entityName: Scalars['String']['input'];
  /** `wandb_manifest.json` for a full one. The same artifact and name mean the same manifest. */
  name: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
  /** The default is W&B's too, though its schema does not show it: wandb 0.19.1's legacy service leaves the field out. */
  type?: ArtifactManifestType;
};

/** The manifest, with the address to upload it to. */
export type CreateArtifactManifestPayload = {
  __typename?: 'CreateArtifactManifestPayload';
  artifactManifest: ArtifactManifest;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The version. Its state tells what to do: `PENDING` asks for files, `COMMITTED` was there already. */
export type CreateArtifactPayload = {
  __typename?: 'CreateArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A type and its project. */
export type CreateArtifactTypeInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  name: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
};

/** The type, new or not. */
export type CreateArtifactTypePayload = {
  __typename?: 'CreateArtifactTypePayload';
  artifactType: ArtifactType;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Which files of which run are about to be sent. */
export type CreateRunFilesInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  /** Paths with `/`. An empty list is allowed. */
  files: Array<Scalars['String']['input']>;
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
};

/**
 * An upload address for each file. As many as were asked, with the same names, or the client drops
 * them all.
 */
export type CreateRunFilesPayload = {
  __typename?: 'CreateRunFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  files: Array<File>;
  /** The storage id of the run; never empty. */
  runID: Scalars['ID']['output'];
  /** Each as `Name:value`, for every file. */
  uploadHeaders: Array<Scalars['String']['output']>;
};

/** Aliases to take off a version. */
export type DeleteAliasesInput = {
  aliases: Array<ArtifactCollectionAliasInput>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Whether they are gone. */
export type DeleteAliasesPayload = {
  __typename?: 'DeleteAliasesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** The collection as it was. */
export type DeleteArtifactCollectionPayload = {
  __typename?: 'DeleteArtifactCollectionPayload';
  artifactCollection: ArtifactCollection;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Which version to remove. */
export type DeleteArtifactInput = {
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Without it, a version that still has aliases is not removed. */
  deleteAliases?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The version as it was. */
export type DeleteArtifactPayload = {
  __typename?: 'DeleteArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** Which portfolio to remove. */
export type DeleteArtifactPortfolioInput = {
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Which collection to remove. */
export type DeleteArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Which files to remove. */
export type DeleteFilesInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  files: Array<Scalars['ID']['input']>;
  /** The project's number. 0.19.1 sends it as a text of digits. */
  projectId?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether they are gone. */
export type DeleteFilesPayload = {
  __typename?: 'DeleteFilesPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** Which run to remove. */
export type DeleteRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Also what it logged; without it artifacts stay. */
  deleteArtifacts?: InputMaybe<Scalars['Boolean']['input']>;
  /** The storage id. */
  id: Scalars['ID']['input'];
};

/** Says only that it was done. */
export type DeleteRunPayload = {
  __typename?: 'DeleteRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What becomes of keys with dots in a config. No client here sends it. */
export type DotBehavior =
  | 'KEEP_ALL_DOT_VALUES'
  | 'SKIP_FIRST_DOT_VALUE';

/** Who owns projects: a user or a team. */
export type Entity = Node & {
  __typename?: 'Entity';
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  available?: Maybe<Scalars['Boolean']['output']>;
  /** Whether runs may store their source code. */
  codeSavingEnabled: Scalars['Boolean']['output'];
  /** Who sees a new project, unless it says otherwise. */
  defaultAccess: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isPaid?: Maybe<Scalars['Boolean']['output']>;
  isTeam: Scalars['Boolean']['output'];
  /** What the plan allows, as a text with JSON. */
  limits?: Maybe<Scalars['JSONString']['output']>;
  members: Array<Member>;
  name: Scalars['String']['output'];
  /** `null` for an entity outside of any. */
  organization?: Maybe<Organization>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  /** Whether projects open to the public are forbidden. */
  privateOnly: Scalars['Boolean']['output'];
  projects?: Maybe<ProjectConnection>;
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  readOnlyAdmin: Scalars['Boolean']['output'];
  storageBytes: Scalars['Int64']['output'];
  user?: Maybe<User>;
};


/** Who owns projects: a user or a team. */
export type EntityArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** Who owns projects: a user or a team. */
export type EntityProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

/** The entities of a user. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  edges: Array<EntityEdge>;
};

/** One of them. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Entity>;
};

/** One file of a run or of an artifact. */
export type File = Node & {
  __typename?: 'File';
  /**
   * The artifact that brought these bytes first: its id becomes the manifest entry's
   * `birthArtifactID`.
   */
  artifact?: Maybe<Artifact>;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of an artifact's file, as its manifest has it. */
  digest?: Maybe<Scalars['String']['output']>;
  /** A signed address that needs no key: clients send none to it. */
  directUrl: Scalars['String']['output'];
  /** The same path, as newer clients ask for it. */
  displayName: Scalars['String']['output'];
  /** Whether the upload has ended. */
  exists: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** Whether the bytes lie elsewhere, and only their address is kept. */
  isReference: Scalars['Boolean']['output'];
  /** In base64, as W&B writes digests of files. */
  md5?: Maybe<Scalars['String']['output']>;
  mimetype?: Maybe<Scalars['String']['output']>;
  /** The path within the run or artifact, with `/` between its parts. */
  name: Scalars['String']['output'];
  sizeBytes: Scalars['Int64']['output'];
  /** Names the blob where an upload in parts is ended. */
  storagePath?: Maybe<Scalars['String']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Each as `Name:value`, to send along with the PUT. */
  uploadHeaders: Array<Scalars['String']['output']>;
  /**
   * Set for files of 2 GiB and more, where the client offered parts. Without it the client sends one
   * PUT.
   */
  uploadMultipartUrls?: Maybe<UploadMultipartUrls>;
  /** Where to PUT the file. `null` for an artifact's file says that the server has these bytes already. */
  uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Where the file is read, or written with `upload`. Absolute: clients refuse relative ones. */
  url?: Maybe<Scalars['String']['output']>;
};


/** One file of a run or of an artifact. */
export type FileUrlArgs = {
  upload?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of files. */
export type FileConnection = {
  __typename?: 'FileConnection';
  edges: Array<FileEdge>;
  pageInfo: PageInfo;
  /** Newer clients select it only where the feature `TOTAL_COUNT_IN_FILE_CONNECTION` is on. */
  totalCount: Scalars['Int']['output'];
  /** For every file of the page. */
  uploadHeaders: Array<Scalars['String']['output']>;
};

/** One file of a page. */
export type FileEdge = {
  __typename?: 'FileEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<File>;
};

/** Where the source code came from. */
export type GitInfo = {
  __typename?: 'GitInfo';
  commit?: Maybe<Scalars['String']['output']>;
  remote?: Maybe<Scalars['String']['output']>;
};

/** How `historyKeys` is written. No client here sends it. */
export type HistoryKeysFormat =
  | 'BITMAP'
  | 'PLAINTEXT';

/** Who created an artifact. */
export type Initiator = Run | User;

/** A page of artifacts that a run reads. */
export type InputArtifactConnection = ArtifactConnectionType & {
  __typename?: 'InputArtifactConnection';
  edges: Array<InputArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One of them. */
export type InputArtifactEdge = ArtifactEdgeType & {
  __typename?: 'InputArtifactEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Artifact>;
  /** The names under which the run declared it. */
  usedAs: Array<Scalars['String']['output']>;
};

/** Which version goes into which portfolio. */
export type LinkArtifactInput = {
  /** What it shall be called there. */
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  artifactID?: InputMaybe<Scalars['ID']['input']>;
  artifactPortfolioID?: InputMaybe<Scalars['ID']['input']>;
  /** Made where it is new. */
  artifactPortfolioName?: InputMaybe<Scalars['String']['input']>;
  /** Of the version, in place of `artifactID`, while the client knows no other. 0.19.1 sends both. */
  clientID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  projectName?: InputMaybe<Scalars['String']['input']>;
};

/** The version as a member of the portfolio. */
export type LinkArtifactPayload = {
  __typename?: 'LinkArtifactPayload';
  /** Selected by newer clients where the feature `ARTIFACT_MEMBERSHIP_IN_LINK_ARTIFACT_RESPONSE` is on. */
  artifactMembership?: Maybe<ArtifactCollectionMembership>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Its number there. */
  versionIndex?: Maybe<Scalars['Int']['output']>;
};

/** The version of a self-managed server beside the newest one. */
export type LocalVersionInfo = {
  __typename?: 'LocalVersionInfo';
  latestVersionString: Scalars['String']['output'];
  outOfDate: Scalars['Boolean']['output'];
  versionOnThisInstanceString: Scalars['String']['output'];
};

/** One line of console output. */
export type LogLine = {
  __typename?: 'LogLine';
  id?: Maybe<Scalars['String']['output']>;
  /** Which process wrote it, where several log to one run. */
  label?: Maybe<Scalars['String']['output']>;
  /** `error` for what came by stderr. */
  level?: Maybe<Scalars['String']['output']>;
  /** The text without its time and level. */
  line?: Maybe<Scalars['String']['output']>;
  /** Its place, from 0. A progress bar overwrites its line under the same number. */
  number?: Maybe<Scalars['Int']['output']>;
  timestamp?: Maybe<Scalars['String']['output']>;
};

/** A page of console lines. */
export type LogLineConnection = {
  __typename?: 'LogLineConnection';
  edges: Array<LogLineEdge>;
  pageInfo: PageInfo;
};

/** One line of a page. */
export type LogLineEdge = {
  __typename?: 'LogLineEdge';
  cursor: Scalars['String']['output'];
  node: LogLine;
};

/** Which files of which run have arrived. */
export type MarkRunFilesUploadedInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  files: Array<Scalars['String']['input']>;
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
};

/** Whether that was noted. */
export type MarkRunFilesUploadedPayload = {
  __typename?: 'MarkRunFilesUploadedPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** A user or an invited person, as a member of a team. */
export type Member = {
  __typename?: 'Member';
  accountType?: Maybe<Scalars['String']['output']>;
  admin?: Maybe<Scalars['Boolean']['output']>;
  /** Only of service accounts, and only for admins. */
  apiKey?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** A text, unlike other ids. */
  id?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** Invited, and not yet there. */
  pending?: Maybe<Scalars['Boolean']['output']>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  role?: Maybe<Scalars['String']['output']>;
  username?: Maybe<Scalars['String']['output']>;
};

/** The collection after the move. */
export type MoveArtifactCollectionPayload = {
  __typename?: 'MoveArtifactCollectionPayload';
  artifactCollection?: Maybe<ArtifactCollection>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** A collection and its new type. */
export type MoveArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  destinationArtifactTypeName: Scalars['String']['input'];
};

/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Moves aliases to this version; an alias points to one version of a collection. */
  addAliases?: Maybe<AddAliasesPayload>;
  /** A sign of life from an agent; the answer brings what it shall do next. */
  agentHeartbeat?: Maybe<AgentHeartbeatPayload>;
  /**
   * Makes a version readable: it gets its number, its aliases move, its size is counted from the
   * manifest.
   */
  commitArtifact?: Maybe<CommitArtifactPayload>;
  /** Ends an upload that was sent in parts. */
  completeMultipartUploadArtifact?: Maybe<CompleteMultipartUploadArtifactPayload>;
  /** Registers a process that will ask a sweep for runs to start. */
  createAgent?: Maybe<CreateAgentPayload>;
  /** Begins a version of an artifact, or finds the one that has the same contents. */
  createArtifact?: Maybe<CreateArtifactPayload>;
  /**
   * Gets an upload address for each file of an artifact. Answered in the order asked, one edge for
   * each: the client pairs them by position.
   */
  createArtifactFiles?: Maybe<CreateArtifactFilesPayload>;
  /**
   * Begins the file that lists an artifact's contents. Sent twice for one artifact, with the same
   * name: first to get its id, then with the digest to get an upload address.
   */
  createArtifactManifest?: Maybe<CreateArtifactManifestPayload>;
  /** Makes a type known to a project, so that artifacts of it can be created. */
  createArtifactType?: Maybe<CreateArtifactTypePayload>;
  /** Names files of a run and gets an address to upload each to. */
  createRunFiles?: Maybe<CreateRunFilesPayload>;
  /** Takes aliases off a version. */
  deleteAliases?: Maybe<DeleteAliasesPayload>;
  /** Removes a version. */
  deleteArtifact?: Maybe<DeleteArtifactPayload>;
  /** Removes a portfolio; the versions linked into it stay where they came from. */
  deleteArtifactPortfolio?: Maybe<DeleteArtifactCollectionPayload>;
  /** Removes a collection with all its versions. */
  deleteArtifactSequence?: Maybe<DeleteArtifactCollectionPayload>;
  /** Removes files of a run. */
  deleteFiles?: Maybe<DeleteFilesPayload>;
  /** Removes a run, and on request the artifacts that it logged. */
  deleteRun?: Maybe<DeleteRunPayload>;
  /** Puts a version into another collection as well, a portfolio, without a copy. */
  linkArtifact?: Maybe<LinkArtifactPayload>;
  /** Tells that the uploads have ended; a file is listed without it too. */
  markRunFilesUploaded?: Maybe<MarkRunFilesUploadedPayload>;
  /** Gives a collection another type. */
  moveArtifactSequence?: Maybe<MoveArtifactCollectionPayload>;
  /** Sends what `run.alert()` was given to the people who watch the run. */
  notifyScriptableRunAlert?: Maybe<NotifyScriptableRunAlertPayload>;
  /** Drops what a run logged after a step, so that it can go on from there. */
  rewindRun?: Maybe<RewindRunPayload>;
  /**
   * Asks the process that logs the run to stop. The client hears of it when it next asks or streams,
   * up to 15 s later.
   */
  stopRun?: Maybe<StopRunPayload>;
  /** Takes a version out of a portfolio; the version itself stays. */
  unlinkArtifact?: Maybe<UnlinkArtifactPayload>;
  /** Changes description, metadata, tags, aliases or lifetime of a version. */
  updateArtifact?: Maybe<UpdateArtifactPayload>;
  /** Gives the digest of a manifest that is a patch or an increment. */
  updateArtifactManifest?: Maybe<UpdateArtifactManifestPayload>;
  /** Renames or describes a collection that versions are linked into. */
  updateArtifactPortfolio?: Maybe<UpdateArtifactCollectionPayload>;
  /** Renames or describes a collection that runs log to. */
  updateArtifactSequence?: Maybe<UpdateArtifactCollectionPayload>;
  /** Sets the state of a run that nobody is logging to. */
  updateRunState?: Maybe<UpdateRunStatePayload>;
  /** Creates a run, and its project where that is new, or changes the run that is named. */
  upsertBucket?: Maybe<UpsertBucketPayload>;
  /** Creates a project or changes its description and settings. */
  upsertModel?: Maybe<UpsertModelPayload>;
  /** Creates a sweep or changes it. */
  upsertSweep?: Maybe<UpsertSweepPayload>;
  /** Records that a run reads an artifact. */
  useArtifact?: Maybe<UseArtifactPayload>;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationAddAliasesArgs = {
  input: AddAliasesInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationAgentHeartbeatArgs = {
  input: AgentHeartbeatInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCommitArtifactArgs = {
  input: CommitArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCompleteMultipartUploadArtifactArgs = {
  input: CompleteMultipartUploadArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateAgentArgs = {
  input: CreateAgentInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateArtifactArgs = {
  input: CreateArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateArtifactFilesArgs = {
  input: CreateArtifactFilesInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateArtifactManifestArgs = {
  input: CreateArtifactManifestInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateArtifactTypeArgs = {
  input: CreateArtifactTypeInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationCreateRunFilesArgs = {
  input: CreateRunFilesInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteAliasesArgs = {
  input: DeleteAliasesInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteArtifactArgs = {
  input: DeleteArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteArtifactPortfolioArgs = {
  input: DeleteArtifactPortfolioInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteArtifactSequenceArgs = {
  input: DeleteArtifactSequenceInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteFilesArgs = {
  input: DeleteFilesInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationDeleteRunArgs = {
  input: DeleteRunInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationLinkArtifactArgs = {
  input: LinkArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationMarkRunFilesUploadedArgs = {
  input: MarkRunFilesUploadedInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationMoveArtifactSequenceArgs = {
  input: MoveArtifactSequenceInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationNotifyScriptableRunAlertArgs = {
  input: NotifyScriptableRunAlertInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationRewindRunArgs = {
  input: RewindRunInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationStopRunArgs = {
  input: StopRunInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUnlinkArtifactArgs = {
  input: UnlinkArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpdateArtifactArgs = {
  input: UpdateArtifactInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpdateArtifactManifestArgs = {
  input: UpdateArtifactManifestInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpdateArtifactPortfolioArgs = {
  input: UpdateArtifactPortfolioInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpdateArtifactSequenceArgs = {
  input: UpdateArtifactSequenceInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpdateRunStateArgs = {
  input: UpdateRunStateInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpsertBucketArgs = {
  input: UpsertBucketInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpsertModelArgs = {
  input: UpsertModelInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUpsertSweepArgs = {
  input: UpsertSweepInput;
};


/**
 * Everything that can be changed. A payload is never `null` unless `errors` says why: the Go client
 * ends its process on a bare `null`.
 */
export type MutationUseArtifactArgs = {
  input: UseArtifactInput;
};

/** Anything with a storage id. */
export type Node = {
  /**
   * The storage id: opaque, unique over all types. Of a run it is not the id in its URL, which is
   * `name`.
   */
  id: Scalars['ID']['output'];
};

/** What `run.alert()` was given. */
export type NotifyScriptableRunAlertInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  runName: Scalars['String']['input'];
  severity?: InputMaybe<AlertSeverity>;
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
  /** How long no second alert with this title is sent. */
  waitDuration?: InputMaybe<Scalars['Duration']['input']>;
};

/** Whether it was accepted. */
export type NotifyScriptableRunAlertPayload = {
  __typename?: 'NotifyScriptableRunAlertPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** Who pays for entities, and whose registry they share. */
export type Organization = Node & {
  __typename?: 'Organization';
  /**
   * server-only: wandb 0.28.2 and later ask for it at init (OrganizationCoreWeaveOrganizationID); null
   * is a good answer.
   */
  coreWeaveOrganizationId?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The entity that holds the organization's registries. */
  orgEntity?: Maybe<Entity>;
};

/** Where a page of a list ends, and whether there is more. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /**
   * What to give as `after` to get the next page. Older clients take the cursor of the last edge
   * instead; both must work.
   */
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** History in two parts: what lies in Parquet files, and the newest rows. */
export type ParquetHistory = {
  __typename?: 'ParquetHistory';
  /** Rows that no file holds yet, as objects. */
  liveData: Array<Scalars['JSON']['output']>;
  /** Signed, in the order of steps. */
  parquetUrls: Array<Scalars['String']['output']>;
};

/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type Project = Node & {
  __typename?: 'Project';
  /** Who may see the project. */
  access?: Maybe<Scalars['String']['output']>;
  /** Saved pages of the project: reports and workspaces. */
  allViews?: Maybe<ViewConnection>;
  /** One version of an artifact of this project; `null` where there is none. */
  artifact?: Maybe<Artifact>;
  /** A collection of any type by its name, which is unique in the project. */
  artifactCollection?: Maybe<ArtifactCollection>;
  /**
   * A version as a member of a collection: the way by which newer clients find artifacts, linked ones
   * among them.
   */
  artifactCollectionMembership?: Maybe<ArtifactCollectionMembership>;
  artifactCollections?: Maybe<ArtifactCollectionConnection>;
  artifactType?: Maybe<ArtifactType>;
  artifactTypes: ArtifactTypeConnection;
  /** A run, under the name that runs had first. */
  bucket?: Maybe<Run>;
  /** Runs under their first name. */
  buckets?: Maybe<RunConnection>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  dockerImage?: Maybe<Scalars['String']['output']>;
  entity: Entity;
  entityName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /**
   * The number behind `id`, as a text. Newer clients decode `ProjectInternalId:<n>`; 0.19.1 gives it
   * back where an Int is asked.
   */
  internalId: Scalars['ID']['output'];
  isBenchmark: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  /** Whether this viewer may only look. */
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  /** The source repository that was given with the project. */
  repo?: Maybe<Scalars['String']['output']>;
  /** One run by the id in its URL; `null` where there is none. */
  run?: Maybe<Run>;
  runCount: Scalars['Int']['output'];
  /** Runs of the project, oldest first unless `order` says otherwise. */
  runs?: Maybe<RunConnection>;
  sweep?: Maybe<Sweep>;
  sweeps?: Maybe<SweepConnection>;
  /** The tags that runs of this project carry. */
  tags: Array<RunTag>;
  totalSweeps: Scalars['Int']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
  /** Saved views of older pages, as a text with JSON. */
  views?: Maybe<Scalars['JSONString']['output']>;
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
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


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactArgs = {
  enableTracking?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactCollectionArgs = {
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactCollectionMembershipArgs = {
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  collectionTypes?: InputMaybe<Array<ArtifactCollectionType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactTypeArgs = {
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectArtifactTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectBucketArgs = {
  desc?: InputMaybe<Scalars['String']['input']>;
  missingOk?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectBucketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jobKey?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectRunArgs = {
  desc?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectRunCountArgs = {
  filters?: InputMaybe<Scalars['JSONString']['input']>;
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
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


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectSweepArgs = {
  sweepName: Scalars['String']['input'];
};


/** A folder of runs, sweeps and artifacts that belongs to one entity. */
export type ProjectSweepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

/** A page of projects. */
export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  edges: Array<ProjectEdge>;
  pageInfo: PageInfo;
};

/** One project of a page. */
export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Project>;
};

/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type Query = {
  __typename?: 'Query';
  artifact?: Maybe<Artifact>;
  artifactCollection?: Maybe<ArtifactCollection>;
  /** What became of an id that a client had invented for an artifact before the server knew it. */
  clientIDMapping?: Maybe<ClientIdMapping>;
  entity?: Maybe<Entity>;
  /** A project, under the name that projects had first. Clients that resume a run still ask by it. */
  model?: Maybe<Project>;
  /** The projects of an entity, under their first name. */
  models?: Maybe<ProjectConnection>;
  organization?: Maybe<Organization>;
  project?: Maybe<Project>;
  /** What the server is and can do; clients ask before they decide what to send. */
  serverInfo?: Maybe<ServerInfo>;
  users?: Maybe<UserConnection>;
  /** Whose key this is. `null` without a key that the server knows. */
  viewer?: Maybe<User>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryArtifactArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryArtifactCollectionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryClientIdMappingArgs = {
  clientID: Scalars['ID']['input'];
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryEntityArgs = {
  login?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryModelArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
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


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryOrganizationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryProjectArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  usernames?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * Everything that can be read. A thing that does not exist, or that the key may not see, is `null` and
 * no error.
 */
export type QueryViewerArgs = {
  entityName?: InputMaybe<Scalars['String']['input']>;
};

/** A run and the point to which it goes back. */
export type RewindRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  /** `_step`. */
  metricName: Scalars['String']['input'];
  /** The last step that is kept. */
  metricValue: Scalars['Float']['input'];
  projectName?: InputMaybe<Scalars['String']['input']>;
  runName: Scalars['String']['input'];
};

/** The run as it is now. */
export type RewindRunPayload = {
  __typename?: 'RewindRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  rewoundRun: Run;
};

/** One training or evaluation: what was configured, logged and stored. */
export type Run = Node & {
  __typename?: 'Run';
  /** The sweep agent that started it. */
  agent?: Maybe<Agent>;
  /** Of the source code, where it was under git. */
  commit?: Maybe<Scalars['String']['output']>;
  /** A text with JSON: each key with its value under `value`; the client's own under `_wandb`. */
  config?: Maybe<Scalars['JSONString']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** Python keeps it beside `notes`; pages show `notes`. */
  description?: Maybe<Scalars['String']['output']>;
  /** The name that people see and change. The server invents one when none is given. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Rows of system metrics, each a text with JSON, picked from all. They have a time and no step. */
  events: Array<Scalars['String']['output']>;
  /** As `historyLineCount`, for system metrics. */
  eventsLineCount?: Maybe<Scalars['Int']['output']>;
  /** As `historyTail`, for system metrics. */
  eventsTail?: Maybe<Scalars['JSONString']['output']>;
  /** Of the process; `null` until it has ended. */
  exitcode?: Maybe<Scalars['Float']['output']>;
  /** Whether the run ended with an error. */
  failed?: Maybe<Scalars['Boolean']['output']>;
  /** Of all files, whatever a list of them filters. */
  fileCount?: Maybe<Scalars['Int']['output']>;
  files?: Maybe<FileConnection>;
  /** The address of the commit on GitHub, where there is one. */
  github?: Maybe<Scalars['String']['output']>;
  /** Runs that belong together, as the workers of one training. */
  group?: Maybe<Scalars['String']['output']>;
  /** When the process that logs was last heard of. */
  heartbeatAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * History rows, each a text with JSON. With `minStep` and `maxStep`: the rows of that window, in the
   * order of steps, at most `samples`. Without: about `samples` rows picked from all.
   */
  history: Array<Scalars['String']['output']>;
  /**
   * An object: under `keys` each metric, nested ones by dotted path, with counts by type and its last
   * value; `lastStep` is the highest step.
   */
  historyKeys?: Maybe<Scalars['JSON']['output']>;
  /**
   * How many history lines the server was sent, counting from the first: the offset at which a resumed
   * run goes on. More than the rows where lines were lost on the way.
   */
  historyLineCount?: Maybe<Scalars['Int']['output']>;
  /**
   * The last history lines: a text with a JSON array of texts. A client that resumes reads the last
   * `_step` from it.
   */
  historyTail?: Maybe<Scalars['JSONString']['output']>;
  host?: Maybe<Scalars['String']['output']>;
  /** The storage id, which mutations take. The id in the URL is `name`. */
  id: Scalars['ID']['output'];
  /** Artifacts that the run declared to read. */
  inputArtifacts?: Maybe<InputArtifactConnection>;
  /** What the run does within its group: `train`, `eval` … */
  jobType?: Maybe<Scalars['String']['output']>;
  /** As `historyLineCount`, for console lines. */
  logLineCount?: Maybe<Scalars['Int']['output']>;
  /** Console output, one line each. */
  logLines?: Maybe<LogLineConnection>;
  /** The id in the URL: 8 characters unless the user chose another. Unique in the project, for ever. */
  name: Scalars['String']['output'];
  notes?: Maybe<Scalars['String']['output']>;
  /** Artifacts that the run logged. */
  outputArtifacts?: Maybe<ArtifactConnection>;
  /**
   * History as Parquet files, and what has not been put into one yet. Both lists empty means: read
   * `history`.
   */
  parquetHistory: ParquetHistory;
  project?: Maybe<Project>;
  /** The number of the project, for `deleteFiles`. */
  projectId: Scalars['ID']['output'];
  /** Whether this viewer may only look. */
  readOnly?: Maybe<Scalars['Boolean']['output']>;
  /** Where and how the run was started, from its metadata file. */
  runInfo?: Maybe<RunInfo>;
  /** Whether it is still being logged. */
  running?: Maybe<Scalars['Boolean']['output']>;
  /**
   * For each spec a list of row objects that hold all of its keys. Real JSON, so NaN and the
   * infinities come as texts.
   */
  sampledHistory: Array<Scalars['JSON']['output']>;
  /** As `stopped`, for old clients. */
  shouldStop?: Maybe<Scalars['Boolean']['output']>;
  /**
   * `pending`, `running`, `finished`, `failed`, `crashed`, `killed`, `preempting` or `preempted`. The
   * server derives it: from the exit code, or from silence.
   */
  state?: Maybe<Scalars['String']['output']>;
  /** Whether somebody asked the run to stop. 0.19.1 asks for it every 15 s while it logs. */
  stopped?: Maybe<Scalars['Boolean']['output']>;
  /** A text with JSON: the last value of each metric, or what `define_metric` and the user made of it. */
  summaryMetrics?: Maybe<Scalars['JSONString']['output']>;
  sweep?: Maybe<Sweep>;
  /** The id in the URL of the sweep that started the run. */
  sweepName?: Maybe<Scalars['String']['output']>;
  /** A text with JSON: the last value of each system metric. */
  systemMetrics?: Maybe<Scalars['JSONString']['output']>;
  tags?: Maybe<Array<Scalars['String']['output']>>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
  /**
   * Keys of `_wandb` in the config, as a text with JSON. A client that resumes takes the run for
   * existing only if `t` is there.
   */
  wandbConfig?: Maybe<Scalars['JSONString']['output']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunConfigArgs = {
  dotBehavior?: InputMaybe<DotBehavior>;
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunEventsArgs = {
  samples?: InputMaybe<Scalars['Int']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  names?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  pattern?: InputMaybe<Scalars['String']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunHistoryArgs = {
  maxStep?: InputMaybe<Scalars['Int64']['input']>;
  minStep?: InputMaybe<Scalars['Int64']['input']>;
  samples?: InputMaybe<Scalars['Int']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunHistoryKeysArgs = {
  format?: InputMaybe<HistoryKeysFormat>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunInputArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunLogLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  useImprovedPagination?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunOutputArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Scalars['JSONString']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunParquetHistoryArgs = {
  liveKeys: Array<Scalars['String']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunSampledHistoryArgs = {
  packVersion?: InputMaybe<Scalars['Int']['input']>;
  specs: Array<Scalars['JSONString']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunSummaryMetricsArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
  packVersion?: InputMaybe<Scalars['Int']['input']>;
};


/** One training or evaluation: what was configured, logged and stored. */
export type RunWandbConfigArgs = {
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of runs. */
export type RunConnection = {
  __typename?: 'RunConnection';
  edges: Array<RunEdge>;
  pageInfo: PageInfo;
  /** Of all runs that the list's filters let through. */
  totalCount: Scalars['Int']['output'];
};

/** One run of a page. */
export type RunEdge = {
  __typename?: 'RunEdge';
  cursor: Scalars['String']['output'];
  node: Run;
};

/** Where and how a run was started. */
export type RunInfo = {
  __typename?: 'RunInfo';
  /** Of the command line. */
  args: Array<Scalars['String']['output']>;
  /** Whether the source code was stored with the run. */
  codeSaved?: Maybe<Scalars['Boolean']['output']>;
  /** The address of the notebook, where it was one. */
  colab?: Maybe<Scalars['String']['output']>;
  cpuCount?: Maybe<Scalars['Int']['output']>;
  /** The path of the Python that ran. */
  executable?: Maybe<Scalars['String']['output']>;
  git?: Maybe<GitInfo>;
  /** The name of the graphics card. */
  gpu?: Maybe<Scalars['String']['output']>;
  gpuCount?: Maybe<Scalars['Int']['output']>;
  os?: Maybe<Scalars['String']['output']>;
  /** The path of the script. */
  program?: Maybe<Scalars['String']['output']>;
  /** The version. */
  python?: Maybe<Scalars['String']['output']>;
};

/** A tag, and the colour in which pages show it. */
export type RunTag = {
  __typename?: 'RunTag';
  /** A place in the palette of W&B's page. */
  colorIndex: Scalars['Int']['output'];
  name: Scalars['String']['output'];
};

/** One switch: a name that clients know, and whether it is on. */
export type ServerFeature = {
  __typename?: 'ServerFeature';
  isEnabled: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

/**
 * What a server is and can do. 0.19.1 finds its fields by introspection, so the name of the type
 * counts.
 */
export type ServerInfo = {
  __typename?: 'ServerInfo';
  /**
   * An object with `max_cli_version` and `min_cli_version`. 0.19.1 reads the first as a version and
   * chooses by it how it asks for collections.
   */
  cliVersionInfo: Scalars['JSON']['output'];
  /**
   * What newer clients may use. A name that is missing counts as off; an empty list works with every
   * client.
   */
  features: Array<Maybe<ServerFeature>>;
  /** Whether a self-managed server is up to date; `null` on hosted ones. */
  latestLocalVersionInfo?: Maybe<LocalVersionInfo>;
};

/** server-only: one message of ServerSettings, for wandb 0.19.1's legacy service. */
export type ServerMessage = {
  __typename?: 'ServerMessage';
  /** For a notebook. */
  htmlText?: Maybe<Scalars['String']['output']>;
  messageLevel?: Maybe<Scalars['String']['output']>;
  messageType?: Maybe<Scalars['String']['output']>;
  /** For a terminal that does not. */
  plainText?: Maybe<Scalars['String']['output']>;
  /** For a terminal that shows Unicode. */
  utfText?: Maybe<Scalars['String']['output']>;
};

/**
 * server-only: what a server has to say to a person at init. wandb 0.19.1's legacy service probes for
 * the type and selects it.
 */
export type ServerSettings = {
  __typename?: 'ServerSettings';
  /** In the order in which they are to be shown. */
  serverMessages?: Maybe<Array<ServerMessage>>;
};

/** Which run to stop. */
export type StopRunInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The storage id. */
  id: Scalars['ID']['input'];
};

/** Whether the wish was noted; not that the run has ended. */
export type StopRunPayload = {
  __typename?: 'StopRunPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** A search over configs: it says which runs agents shall start. */
export type Sweep = Node & {
  __typename?: 'Sweep';
  agent?: Maybe<Agent>;
  agents: AgentConnection;
  /** The best value of its metric so far. */
  bestLoss?: Maybe<Scalars['Float']['output']>;
  /** A text with YAML, not JSON. */
  config: Scalars['String']['output'];
  /** State of a controller that runs at the user's, as a text with JSON. */
  controller?: Maybe<Scalars['JSONString']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** Whether the rule that ends poor runs early is at work. */
  earlyStopJobRunning: Scalars['Boolean']['output'];
  heartbeatAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** `grid`, `random`, `bayes` or `custom`. */
  method: Scalars['String']['output'];
  /** The id in the URL; what people see is `displayName`. */
  name: Scalars['String']['output'];
  /** Runs of before that the search was given to learn from. */
  priorRuns: RunConnection;
  project?: Maybe<Project>;
  runCount: Scalars['Int']['output'];
  /** How many runs a grid has; `null` where nobody knows. */
  runCountExpected?: Maybe<Scalars['Int']['output']>;
  runs: RunConnection;
  /** State of a launch scheduler, as a text with JSON. */
  scheduler?: Maybe<Scalars['JSONString']['output']>;
  /** `PENDING`, `RUNNING`, `PAUSED`, `FINISHED`, `STOPPED` or `CANCELED`, as its controller left it. */
  state: Scalars['String']['output'];
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
};


/** A search over configs: it says which runs agents shall start. */
export type SweepAgentArgs = {
  agentName: Scalars['String']['input'];
};


/** A search over configs: it says which runs agents shall start. */
export type SweepRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sweeps. */
export type SweepConnection = {
  __typename?: 'SweepConnection';
  edges: Array<SweepEdge>;
  pageInfo: PageInfo;
};

/** One sweep of a page. */
export type SweepEdge = {
  __typename?: 'SweepEdge';
  cursor: Scalars['String']['output'];
  node: Sweep;
};

/** A word by which artifacts are found. */
export type Tag = {
  __typename?: 'Tag';
  /** A text with JSON, for pages. */
  attributes: Scalars['JSONString']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Groups tags; most have none. */
  tagCategoryName: Scalars['String']['output'];
};

/** A page of tags. */
export type TagConnection = {
  __typename?: 'TagConnection';
  edges: Array<TagEdge>;
  pageInfo: PageInfo;
};

/** One tag of a page. */
export type TagEdge = {
  __typename?: 'TagEdge';
  cursor: Scalars['String']['output'];
  node: Tag;
};

/** A tag to set. */
export type TagInput = {
  /** A text with JSON, for pages. */
  attributes?: InputMaybe<Scalars['String']['input']>;
  tagCategoryName?: InputMaybe<Scalars['String']['input']>;
  tagName: Scalars['String']['input'];
};

/** Which version leaves which portfolio. */
export type UnlinkArtifactInput = {
  artifactID: Scalars['ID']['input'];
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** Whether it left. */
export type UnlinkArtifactPayload = {
  __typename?: 'UnlinkArtifactPayload';
  artifactID: Scalars['ID']['output'];
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** The collection after the change. */
export type UpdateArtifactCollectionPayload = {
  __typename?: 'UpdateArtifactCollectionPayload';
  artifactCollection: ArtifactCollection;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** What to change; `null` leaves it. */
export type UpdateArtifactInput = {
  /** All aliases that it shall have; clients that know `addAliases` send `null`. */
  aliases?: InputMaybe<Array<ArtifactAliasInput>>;
  artifactID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  /** Kept for old clients. */
  labels?: InputMaybe<Scalars['JSONString']['input']>;
  metadata?: InputMaybe<Scalars['JSONString']['input']>;
  tagsToAdd?: InputMaybe<Array<TagInput>>;
  tagsToDelete?: InputMaybe<Array<TagInput>>;
  /** How long to keep it; -1 takes the type's rule, -2 is for ever. */
  ttlDurationSeconds?: InputMaybe<Scalars['Int64']['input']>;
};

/** The digest for a manifest that was begun. */
export type UpdateArtifactManifestInput = {
  artifactManifestID: Scalars['ID']['input'];
  baseArtifactID?: InputMaybe<Scalars['ID']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  digest?: InputMaybe<Scalars['String']['input']>;
};

/** The manifest, with the address to upload it to. */
export type UpdateArtifactManifestPayload = {
  __typename?: 'UpdateArtifactManifestPayload';
  artifactManifest: ArtifactManifest;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** The version after the change. */
export type UpdateArtifactPayload = {
  __typename?: 'UpdateArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
};

/** New name or description for a portfolio; `null` leaves it. */
export type UpdateArtifactPortfolioInput = {
  artifactPortfolioID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

/** New name or description for a collection that runs log to; `null` leaves it. */
export type UpdateArtifactSequenceInput = {
  artifactSequenceID: Scalars['ID']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A run and its new state. */
export type UpdateRunStateInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The storage id. */
  id: Scalars['ID']['input'];
  /** Clients send `pending` or `failed`; the server decides what it accepts. */
  state: Scalars['String']['input'];
};

/** Whether the state was set. */
export type UpdateRunStatePayload = {
  __typename?: 'UpdateRunStatePayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  success: Scalars['Boolean']['output'];
};

/** Where to send a file part by part. */
export type UploadMultipartUrls = {
  __typename?: 'UploadMultipartUrls';
  uploadID: Scalars['String']['output'];
  uploadUrlParts: Array<UploadUrlPart>;
};

/** One part of a file. */
export type UploadPartsInput = {
  /** Of the part when it is announced; the ETag that came back when the upload is ended. */
  hexMD5: Scalars['String']['input'];
  /** From 1. */
  partNumber: Scalars['Int64']['input'];
};

/** The address for one part. */
export type UploadUrlPart = {
  __typename?: 'UploadUrlPart';
  /** From 1. */
  partNumber: Scalars['Int64']['output'];
  uploadUrl: Scalars['String']['output'];
};

/**
 * What is known of a run; what is `null` stays as it was, so nothing can be cleared with `null`.
 * Config and summary replace the old ones whole.
 */
export type UpsertBucketInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  commit?: InputMaybe<Scalars['String']['input']>;
  /** Each key with its value under `value`. */
  config?: InputMaybe<Scalars['JSONString']['input']>;
  /** Kept for old clients; changes nothing. */
  debug?: InputMaybe<Scalars['Boolean']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Without it the viewer's own. */
  entityName?: InputMaybe<Scalars['String']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  /** `Run.group`. */
  groupName?: InputMaybe<Scalars['String']['input']>;
  host?: InputMaybe<Scalars['String']['input']>;
  /** The storage id of the run to change. With it, `name` and `modelName` find nothing. */
  id?: InputMaybe<Scalars['String']['input']>;
  /** The path of the script. */
  jobProgram?: InputMaybe<Scalars['String']['input']>;
  /** The address of the source repository. */
  jobRepo?: InputMaybe<Scalars['String']['input']>;
  jobType?: InputMaybe<Scalars['String']['input']>;
  /** The project; `uncategorized` without it. */
  modelName?: InputMaybe<Scalars['String']['input']>;
  /** The id in the URL. One that is taken means that run: it is changed, not refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  /** What in a launch queue started the run. */
  runQueueItemId?: InputMaybe<Scalars['ID']['input']>;
  /** For runs that nobody logs yet; the clients that log send none. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** The whole summary. */
  summaryMetrics?: InputMaybe<Scalars['JSONString']['input']>;
  /** The id in the URL of the sweep that started it. */
  sweep?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
};

/**
 * The run after the change. Clients take entity, project and names from it for all that they send
 * later.
 */
export type UpsertBucketPayload = {
  __typename?: 'UpsertBucketPayload';
  /** The run, under its first name. */
  bucket?: Maybe<Run>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Whether it is new. */
  inserted?: Maybe<Scalars['Boolean']['output']>;
  /**
   * server-only: wandb 0.19.1's legacy service (its own CLI commands) selects it and fails where it is
   * null.
   */
  serverSettings: ServerSettings;
};

/** What is known of a project; what is `null` stays as it was. */
export type UpsertModelInput = {
  /** Who may see the project. */
  access?: InputMaybe<Scalars['String']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  dockerImage?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  /** Of the project to change; without it the name counts. */
  id?: InputMaybe<Scalars['String']['input']>;
  isBenchmark?: InputMaybe<Scalars['Boolean']['input']>;
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** The benchmark that the project takes part in. */
  linkedBenchmark?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  repo?: InputMaybe<Scalars['String']['input']>;
  /** Saved views of older pages, as a text with JSON. */
  views?: InputMaybe<Scalars['JSONString']['input']>;
};

/** The project after the change. */
export type UpsertModelPayload = {
  __typename?: 'UpsertModelPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  entityName?: Maybe<Scalars['String']['output']>;
  /** Whether it is new. */
  inserted?: Maybe<Scalars['Boolean']['output']>;
  /** The same as `project`, under its first name. */
  model?: Maybe<Project>;
  project?: Maybe<Project>;
};

/** What is known of a sweep; what is `null` stays as it was. */
export type UpsertSweepInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** A text with YAML. */
  config?: InputMaybe<Scalars['String']['input']>;
  /** State of a controller that runs at the user's, as a text with JSON. */
  controller?: InputMaybe<Scalars['JSONString']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  entityName?: InputMaybe<Scalars['String']['input']>;
  /** The storage id of the sweep to change; without it a new one is made. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Settings for launch, as a text with JSON. */
  launchScheduler?: InputMaybe<Scalars['JSONString']['input']>;
  /** Which earlier runs to learn from, as a text with JSON in the manner of MongoDB. */
  priorRunsFilters?: InputMaybe<Scalars['JSONString']['input']>;
  projectName?: InputMaybe<Scalars['String']['input']>;
  /** State of a launch scheduler, as a text with JSON. */
  scheduler?: InputMaybe<Scalars['JSONString']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
};

/** The sweep after the change. */
export type UpsertSweepPayload = {
  __typename?: 'UpsertSweepPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** What in the config looks wrong; empty where nothing does. */
  configValidationWarnings: Array<Scalars['String']['output']>;
  inserted?: Maybe<Scalars['Boolean']['output']>;
  insertedPriorRuns?: Maybe<Scalars['Int']['output']>;
  sweep?: Maybe<Sweep>;
};

/** Which run reads which artifact. */
export type UseArtifactInput = {
  /** Through which entity it was found, when it was linked there. Sent where a feature asks for it. */
  artifactEntityName?: InputMaybe<Scalars['String']['input']>;
  artifactID: Scalars['ID']['input'];
  /** Through which project it was found. */
  artifactProjectName?: InputMaybe<Scalars['String']['input']>;
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  entityName: Scalars['String']['input'];
  projectName: Scalars['String']['input'];
  /** The id in the URL. */
  runName: Scalars['String']['input'];
  /** The name under which the run declared it. */
  usedAs?: InputMaybe<Scalars['String']['input']>;
};

/** The version and the run. */
export type UseArtifactPayload = {
  __typename?: 'UseArtifactPayload';
  artifact: Artifact;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  run: Run;
};

/** A person or a service account. */
export type User = Node & {
  __typename?: 'User';
  admin?: Maybe<Scalars['Boolean']['output']>;
  /** The keys by their names; never the keys themselves. */
  apiKeys?: Maybe<ApiKeyConnection>;
  /** Set when the account was closed. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  /** The name of the entity that is taken where a request names none. */
  entity?: Maybe<Scalars['String']['output']>;
  /** A text with a JSON object, `{}` when empty. 0.19.1 fails at init on `null`. */
  flags?: Maybe<Scalars['JSONString']['output']>;
  id: Scalars['ID']['output'];
  /** The shown name; the one in URLs is `username`. */
  name: Scalars['String']['output'];
  organizations: Array<Organization>;
  photoUrl?: Maybe<Scalars['String']['output']>;
  /** The entities that the user belongs to, their own among them. */
  teams?: Maybe<EntityConnection>;
  username?: Maybe<Scalars['String']['output']>;
};


/** A person or a service account. */
export type UserApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  keysOnly?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
};


/** A person or a service account. */
export type UserOrganizationsArgs = {
  emailDomain?: InputMaybe<Scalars['String']['input']>;
};


/** A person or a service account. */
export type UserTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  pageInfo: PageInfo;
};

/** One user of a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<User>;
};

/** A page of the versions of a collection. */
export type VersionedArtifactConnection = ArtifactConnectionType & {
  __typename?: 'VersionedArtifactConnection';
  edges: Array<VersionedArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One version of a page. */
export type VersionedArtifactEdge = ArtifactEdgeType & {
  __typename?: 'VersionedArtifactEdge';
  cursor: Scalars['String']['output'];
  node: Artifact;
  /** `v` and its number. */
  version: Scalars['String']['output'];
};

/** A saved page: a report or a workspace. */
export type View = Node & {
  __typename?: 'View';
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** What the page holds, as a text with JSON. */
  spec?: Maybe<Scalars['JSONString']['output']>;
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
};

/** A page of views. */
export type ViewConnection = {
  __typename?: 'ViewConnection';
  edges: Array<ViewEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One view of a page. */
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
  Agent: ResolverTypeWrapper<AgentRow>;
  AgentConnection: ResolverTypeWrapper<any>;
  AgentEdge: ResolverTypeWrapper<any>;
  AgentHeartbeatInput: ResolverTypeWrapper<any>;
  AgentHeartbeatPayload: ResolverTypeWrapper<any>;
  AlertSeverity: ResolverTypeWrapper<any>;
  ApiKey: ResolverTypeWrapper<any>;
  ApiKeyConnection: ResolverTypeWrapper<any>;
  ApiKeyEdge: ResolverTypeWrapper<any>;
  Artifact: ResolverTypeWrapper<ArtifactNode>;
  ArtifactAlias: ResolverTypeWrapper<ArtifactAliasRow>;
  ArtifactAliasConnection: ResolverTypeWrapper<any>;
  ArtifactAliasEdge: ResolverTypeWrapper<any>;
  ArtifactAliasInput: ResolverTypeWrapper<any>;
  ArtifactCollection: ResolverTypeWrapper<CollectionNode>;
  ArtifactCollectionAliasInput: ResolverTypeWrapper<any>;
  ArtifactCollectionConnection: ResolverTypeWrapper<any>;
  ArtifactCollectionEdge: ResolverTypeWrapper<any>;
  ArtifactCollectionMembership: ResolverTypeWrapper<ArtifactMembershipRow>;
  ArtifactCollectionMembershipConnection: ResolverTypeWrapper<any>;
  ArtifactCollectionMembershipEdge: ResolverTypeWrapper<any>;
  ArtifactCollectionState: ResolverTypeWrapper<any>;
  ArtifactCollectionType: ResolverTypeWrapper<any>;
  ArtifactConnection: ResolverTypeWrapper<any>;
  ArtifactConnectionType: ResolverTypeWrapper<any>;
  ArtifactDigestAlgorithm: ResolverTypeWrapper<any>;
  ArtifactEdge: ResolverTypeWrapper<any>;
  ArtifactEdgeType: ResolverTypeWrapper<any>;
  ArtifactManifest: ResolverTypeWrapper<ArtifactManifestRow>;
  ArtifactManifestEntryInput: ResolverTypeWrapper<any>;
  ArtifactManifestType: ResolverTypeWrapper<any>;
  ArtifactPortfolio: ResolverTypeWrapper<CollectionNode>;
  ArtifactSequence: ResolverTypeWrapper<CollectionNode>;
  ArtifactSequenceConnection: ResolverTypeWrapper<any>;
  ArtifactSequenceEdge: ResolverTypeWrapper<any>;
  ArtifactState: ResolverTypeWrapper<any>;
  ArtifactStorageLayout: ResolverTypeWrapper<any>;
  ArtifactType: ResolverTypeWrapper<ArtifactTypeRow>;
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
  Entity: ResolverTypeWrapper<EntityParent>;
  EntityConnection: ResolverTypeWrapper<any>;
  EntityEdge: ResolverTypeWrapper<any>;
  File: ResolverTypeWrapper<FileNode>;
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
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectConnection: ResolverTypeWrapper<any>;
  ProjectEdge: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RewindRunInput: ResolverTypeWrapper<any>;
  RewindRunPayload: ResolverTypeWrapper<any>;
  Run: ResolverTypeWrapper<RunRow>;
  RunConnection: ResolverTypeWrapper<RunPage>;
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
  Sweep: ResolverTypeWrapper<SweepRow>;
  SweepConnection: ResolverTypeWrapper<any>;
  SweepEdge: ResolverTypeWrapper<any>;
  Tag: ResolverTypeWrapper<ArtifactTagRow>;
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
  User: ResolverTypeWrapper<Viewer>;
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
  Agent: AgentRow;
  AgentConnection: any;
  AgentEdge: any;
  AgentHeartbeatInput: any;
  AgentHeartbeatPayload: any;
  ApiKey: any;
  ApiKeyConnection: any;
  ApiKeyEdge: any;
  Artifact: ArtifactNode;
  ArtifactAlias: ArtifactAliasRow;
  ArtifactAliasConnection: any;
  ArtifactAliasEdge: any;
  ArtifactAliasInput: any;
  ArtifactCollection: CollectionNode;
  ArtifactCollectionAliasInput: any;
  ArtifactCollectionConnection: any;
  ArtifactCollectionEdge: any;
  ArtifactCollectionMembership: ArtifactMembershipRow;
  ArtifactCollectionMembershipConnection: any;
  ArtifactCollectionMembershipEdge: any;
  ArtifactConnection: any;
  ArtifactConnectionType: any;
  ArtifactEdge: any;
  ArtifactEdgeType: any;
  ArtifactManifest: ArtifactManifestRow;
  ArtifactManifestEntryInput: any;
  ArtifactPortfolio: CollectionNode;
  ArtifactSequence: CollectionNode;
  ArtifactSequenceConnection: any;
  ArtifactSequenceEdge: any;
  ArtifactType: ArtifactTypeRow;
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
  Entity: EntityParent;
  EntityConnection: any;
  EntityEdge: any;
  File: FileNode;
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
  Project: ProjectRow;
  ProjectConnection: any;
  ProjectEdge: any;
  Query: Record<PropertyKey, never>;
  RewindRunInput: any;
  RewindRunPayload: any;
  Run: RunRow;
  RunConnection: RunPage;
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
  Sweep: SweepRow;
  SweepConnection: any;
  SweepEdge: any;
  Tag: ArtifactTagRow;
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
  User: Viewer;
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

