// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest } from '@urql/core';
/** Where a version is in its life. */
export type ArtifactState =
  /** Complete, numbered, readable. */
  | 'COMMITTED'
  /** Gone; its number is not given again. */
  | 'DELETED'
  /** Begun, and still being uploaded. */
  | 'PENDING';

export type ArtifactFieldsFragment = { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
      | { name: string, project: { name: string, entityName: string } }
      | { name: string, project: { name: string, entityName: string } }
     | null }>, tags: Array<{ name: string }> };

export type ListLoggedArtifactsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListLoggedArtifactsQuery = { project: { run: { outputArtifacts: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, versionIndex: number | null, digest: string, description: string | null, metadata: string | null, state: ArtifactState, size: number, fileCount: number, createdAt: string, artifactType: { name: string }, artifactSequence: { name: string, project: { name: string, entityName: string } }, aliases: Array<{ alias: string, artifactCollection:
                | { name: string, project: { name: string, entityName: string } }
                | { name: string, project: { name: string, entityName: string } }
               | null }>, tags: Array<{ name: string }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null } | null };

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
}>;


export type HistoryWindowQuery = { project: { run: { history: Array<string> } | null } | null };

export type FirstHistoryWindowQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  minStep: number;
  maxStep: number;
  samples: number;
}>;


export type FirstHistoryWindowQuery = { project: { run: { history: Array<string>, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type HistoryWindowOfKeysQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  specs: Array<string> | string;
}>;


export type HistoryWindowOfKeysQuery = { project: { run: { sampledHistory: Array<unknown> } | null } | null };

export type SampleHistoryQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  specs: Array<string> | string;
}>;


export type SampleHistoryQuery = { project: { run: { sampledHistory: Array<unknown>, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type SampleHistoryRowsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  samples: number;
}>;


export type SampleHistoryRowsQuery = { project: { run: { history: Array<string>, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type SampleEventsQueryVariables = Exact<{
  entity: string;
  project: string;
  run: string;
  samples: number;
}>;


export type SampleEventsQuery = { project: { run: { events: Array<string>, state: string | null, historyLineCount: number | null, eventsLineCount: number | null, historyKeys: unknown } | null } | null };

export type ListProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ListProjectsQuery = { viewer: { id: string, entity: string | null, teams: { edges: Array<{ node: { id: string, name: string, projects: { edges: Array<{ node: { id: string, name: string, entityName: string, createdAt: string, runCount: number } | null }> } | null } | null }> } | null } | null };

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

export type LoadViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadViewerQuery = { viewer: { id: string, name: string, username: string | null, email: string | null, entity: string | null, admin: boolean | null, teams: { edges: Array<{ node: { name: string } | null }> } | null } | null };

export type LoadViewerEntityQueryVariables = Exact<{ [key: string]: never; }>;


export type LoadViewerEntityQuery = { viewer: { id: string, entity: string | null } | null };


/** Parses a text: making a request is the way to urql's own parser. The id is the one under which a proxy knows the document. */
function typedDocument<Data, Variables>(text: string, id?: string): TypedDocumentNode<Data, Variables> {
  const document = createRequest(text, {}).query as TypedDocumentNode<Data, Variables>;
  return id === undefined ? document : Object.assign(document, { __meta__: { hash: id } });
}

export const ArtifactFieldsFragmentDoc: TypedDocumentNode<ArtifactFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactFields on Artifact{id versionIndex digest description metadata state size fileCount createdAt artifactType{name}artifactSequence{name project{name entityName}}aliases{alias artifactCollection{name project{name entityName}}}tags{name}}");
export const ListLoggedArtifactsDocument: TypedDocumentNode<ListLoggedArtifactsQuery, ListLoggedArtifactsQueryVariables> = /* @__PURE__ */ typedDocument("query ListLoggedArtifacts($entity:String!$project:String!$run:String!$first:Int$after:String){project(name:$project entityName:$entity){run(name:$run){outputArtifacts(first:$first after:$after){totalCount edges{cursor node{...ArtifactFields}}pageInfo{endCursor hasNextPage}}}}}fragment ArtifactFields on Artifact{id versionIndex digest description metadata state size fileCount createdAt artifactType{name}artifactSequence{name project{name entityName}}aliases{alias artifactCollection{name project{name entityName}}}tags{name}}", '585eab79798ed0111d8a1366e6809947d0a1ffb39dcfb8985ffbdec0b605ee57');
export const HistoryExtentFieldsFragmentDoc: TypedDocumentNode<HistoryExtentFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}");
export const LoadHistoryExtentDocument: TypedDocumentNode<LoadHistoryExtentQuery, LoadHistoryExtentQueryVariables> = /* @__PURE__ */ typedDocument("query LoadHistoryExtent($entity:String!$project:String!$run:String!){project(name:$project entityName:$entity){run(name:$run){...HistoryExtentFields}}}fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}", '30b0d3c90239ac8280cb3d109758acd29b28a2910aca0a35be2160492a217a3d');
export const HistoryWindowDocument: TypedDocumentNode<HistoryWindowQuery, HistoryWindowQueryVariables> = /* @__PURE__ */ typedDocument("query HistoryWindow($entity:String!$project:String!$run:String!$minStep:Int64!$maxStep:Int64!$samples:Int!){project(name:$project entityName:$entity){run(name:$run){history(minStep:$minStep maxStep:$maxStep samples:$samples)}}}", 'f964472ca4d80ecda2e8c7eaba88708cc9ec3b086d263f053112fcc11c7ea83b');
export const FirstHistoryWindowDocument: TypedDocumentNode<FirstHistoryWindowQuery, FirstHistoryWindowQueryVariables> = /* @__PURE__ */ typedDocument("query FirstHistoryWindow($entity:String!$project:String!$run:String!$minStep:Int64!$maxStep:Int64!$samples:Int!){project(name:$project entityName:$entity){run(name:$run){...HistoryExtentFields history(minStep:$minStep maxStep:$maxStep samples:$samples)}}}fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}", '454c9c44dc1d66c57d6827de956de769708a7c41e7ee8159506c76394a3f17fa');
export const HistoryWindowOfKeysDocument: TypedDocumentNode<HistoryWindowOfKeysQuery, HistoryWindowOfKeysQueryVariables> = /* @__PURE__ */ typedDocument("query HistoryWindowOfKeys($entity:String!$project:String!$run:String!$specs:[JSONString!]!){project(name:$project entityName:$entity){run(name:$run){sampledHistory(specs:$specs)}}}", '844d39d596bc040b8b57aebdc8d8dd76c0773b1bbaac8cc6452a72d213ec7a2f');
export const SampleHistoryDocument: TypedDocumentNode<SampleHistoryQuery, SampleHistoryQueryVariables> = /* @__PURE__ */ typedDocument("query SampleHistory($entity:String!$project:String!$run:String!$specs:[JSONString!]!){project(name:$project entityName:$entity){run(name:$run){...HistoryExtentFields sampledHistory(specs:$specs)}}}fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}", 'd4c6577a919025ed8d6fbc23c80c560a3cc8fa8213a3d507f9392468de1985c4');
export const SampleHistoryRowsDocument: TypedDocumentNode<SampleHistoryRowsQuery, SampleHistoryRowsQueryVariables> = /* @__PURE__ */ typedDocument("query SampleHistoryRows($entity:String!$project:String!$run:String!$samples:Int!){project(name:$project entityName:$entity){run(name:$run){...HistoryExtentFields history(samples:$samples)}}}fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}", '405172ee935781ed542112f5de6b665f8eed5ced1b60fa9cc7411868439d5601');
export const SampleEventsDocument: TypedDocumentNode<SampleEventsQuery, SampleEventsQueryVariables> = /* @__PURE__ */ typedDocument("query SampleEvents($entity:String!$project:String!$run:String!$samples:Int!){project(name:$project entityName:$entity){run(name:$run){...HistoryExtentFields events(samples:$samples)}}}fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}", '6ec1ce8853a0821e2c62b66526f7fd8c0c368425095c3fead8981b831736d931');
export const ListProjectsDocument: TypedDocumentNode<ListProjectsQuery, ListProjectsQueryVariables> = /* @__PURE__ */ typedDocument("query ListProjects($first:Int){viewer{id entity teams{edges{node{id name projects(first:$first order:\"-created_at\"){edges{node{id name entityName createdAt runCount}}}}}}}}", '9a9322004f3ab3981565926c1360caf88f58e81805639feddb13220ac44393de');
export const ListRunsDocument: TypedDocumentNode<ListRunsQuery, ListRunsQueryVariables> = /* @__PURE__ */ typedDocument("query ListRuns($entity:String!$project:String!$filters:JSONString$order:String$first:Int$after:String){project(name:$project entityName:$entity){runCount(filters:$filters)runs(filters:$filters order:$order first:$first after:$after){edges{cursor node{...RunFields}}pageInfo{endCursor hasNextPage}}}}fragment RunFields on Run{...RunLiteFields config summaryMetrics systemMetrics historyKeys}fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}", '966d83362dce090d1f6c98be01cf82e2d95e3c62c186ec2462f58e1cd35cbf92');
export const ListRunsLiteDocument: TypedDocumentNode<ListRunsLiteQuery, ListRunsLiteQueryVariables> = /* @__PURE__ */ typedDocument("query ListRunsLite($entity:String!$project:String!$filters:JSONString$order:String$first:Int$after:String){project(name:$project entityName:$entity){runCount(filters:$filters)runs(filters:$filters order:$order first:$first after:$after){edges{cursor node{...RunLiteFields}}pageInfo{endCursor hasNextPage}}}}fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}", 'b1d1fa6290d1ddc6961725cb824539d78f6ebd669eea630b0932a65a25c8dfb3');
export const RunFieldsFragmentDoc: TypedDocumentNode<RunFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment RunFields on Run{...RunLiteFields config summaryMetrics systemMetrics historyKeys}fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}");
export const RunLiteFieldsFragmentDoc: TypedDocumentNode<RunLiteFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}");
export const LoadRunDocument: TypedDocumentNode<LoadRunQuery, LoadRunQueryVariables> = /* @__PURE__ */ typedDocument("query LoadRun($entity:String!$project:String!$run:String!){project(name:$project entityName:$entity){run(name:$run){...RunFields}}}fragment RunFields on Run{...RunLiteFields config summaryMetrics systemMetrics historyKeys}fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}", '47b42cafd9853f8893d4a6710227f7aa5a0372b25523fbe5d7c7f2f6f3e71362');
export const LoadViewerDocument: TypedDocumentNode<LoadViewerQuery, LoadViewerQueryVariables> = /* @__PURE__ */ typedDocument("query LoadViewer{viewer{id name username email entity admin teams{edges{node{name}}}}}", 'b4df38c527e21390b2d8bc97942ed1cb34bf14399969267b776f5ff26d1767c7');
export const LoadViewerEntityDocument: TypedDocumentNode<LoadViewerEntityQuery, LoadViewerEntityQueryVariables> = /* @__PURE__ */ typedDocument("query LoadViewerEntity{viewer{id entity}}", '53d420941892bd93b6391aabeeb61290bf177bf0bbf0ac7989bef5fd6717ef8b');