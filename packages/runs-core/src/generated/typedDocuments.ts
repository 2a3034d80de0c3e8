// Written by `pnpm codegen` from schema/ and the .graphql documents beside the operations; never edited by hand.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest } from '@urql/core';
import * as operations from './documents.ts';
import type * as types from './operationTypes.ts';

/** Parses a text: making a request is the way to urql's own parser. */
function typedDocument<Data, Variables>(text: string, id?: string): TypedDocumentNode<Data, Variables> {
  const document = createRequest(text, {}).query as TypedDocumentNode<Data, Variables>;
  return id === undefined ? document : Object.assign(document, { __meta__: { hash: id } });
}

function typed<Data, Variables>({ text, id }: operations.OperationDocument<Data, Variables>): TypedDocumentNode<Data, Variables> {
  return typedDocument(text, id);
}

export const ArtifactRunFieldsFragmentDoc: TypedDocumentNode<types.ArtifactRunFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactRunFields on Run{name displayName state project{name entityName}}");
export const ArtifactCollectionFieldsFragmentDoc: TypedDocumentNode<types.ArtifactCollectionFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactCollectionFields on ArtifactCollection{__typename id name description createdAt defaultArtifactType{name}}");
export const ArtifactFileFieldsFragmentDoc: TypedDocumentNode<types.ArtifactFileFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactFileFields on File{name url directUrl sizeBytes mimetype updatedAt digest}");
export const ArtifactFieldsFragmentDoc: TypedDocumentNode<types.ArtifactFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactFields on Artifact{id versionIndex digest description metadata state size fileCount createdAt updatedAt ttlDurationSeconds artifactType{name}artifactSequence{name project{name entityName}}aliases{alias artifactCollection{name project{name entityName}}}tags{name}}");
export const ManifestUrlFieldsFragmentDoc: TypedDocumentNode<types.ManifestUrlFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ManifestUrlFields on Artifact{currentManifest{file{directUrl}}}");
export const ArtifactUrlsFieldsFragmentDoc: TypedDocumentNode<types.ArtifactUrlsFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment ArtifactUrlsFields on Artifact{id files(first:$files){edges{node{name directUrl}}}}");
export const FileFieldsFragmentDoc: TypedDocumentNode<types.FileFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment FileFields on File{id name url directUrl sizeBytes mimetype updatedAt md5}");
export const HistoryExtentFieldsFragmentDoc: TypedDocumentNode<types.HistoryExtentFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment HistoryExtentFields on Run{state historyLineCount eventsLineCount historyKeys}");
export const LogLineFieldsFragmentDoc: TypedDocumentNode<types.LogLineFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment LogLineFields on LogLine{number timestamp level label line}");
export const RunArtifactFieldsFragmentDoc: TypedDocumentNode<types.RunArtifactFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment RunArtifactFields on Artifact{id versionIndex artifactType{name}artifactSequence{name}}");
export const RunFieldsFragmentDoc: TypedDocumentNode<types.RunFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment RunFields on Run{...RunLiteFields config summaryMetrics systemMetrics historyKeys}fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}");
export const RunLiteFieldsFragmentDoc: TypedDocumentNode<types.RunLiteFieldsFragment, unknown> = /* @__PURE__ */ typedDocument("fragment RunLiteFields on Run{id projectId name displayName description notes tags state group jobType commit readOnly createdAt heartbeatAt sweepName historyLineCount user{name username}}");
export const LoadArtifactCreatorDocument: TypedDocumentNode<types.LoadArtifactCreatorQuery, types.LoadArtifactCreatorQueryVariables> = /* @__PURE__ */ typed(operations.LoadArtifactCreatorDocument);
export const ListArtifactUsersDocument: TypedDocumentNode<types.ListArtifactUsersQuery, types.ListArtifactUsersQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactUsersDocument);
export const DeleteArtifactDocument: TypedDocumentNode<types.DeleteArtifactMutation, types.DeleteArtifactMutationVariables> = /* @__PURE__ */ typed(operations.DeleteArtifactDocument);
export const LinkArtifactDocument: TypedDocumentNode<types.LinkArtifactMutation, types.LinkArtifactMutationVariables> = /* @__PURE__ */ typed(operations.LinkArtifactDocument);
export const ListArtifactTypesDocument: TypedDocumentNode<types.ListArtifactTypesQuery, types.ListArtifactTypesQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactTypesDocument);
export const ListArtifactCollectionsDocument: TypedDocumentNode<types.ListArtifactCollectionsQuery, types.ListArtifactCollectionsQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactCollectionsDocument);
export const ListArtifactCollectionsOfTypeDocument: TypedDocumentNode<types.ListArtifactCollectionsOfTypeQuery, types.ListArtifactCollectionsOfTypeQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactCollectionsOfTypeDocument);
export const ListArtifactVersionsDocument: TypedDocumentNode<types.ListArtifactVersionsQuery, types.ListArtifactVersionsQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactVersionsDocument);
export const ListArtifactFilesDocument: TypedDocumentNode<types.ListArtifactFilesQuery, types.ListArtifactFilesQueryVariables> = /* @__PURE__ */ typed(operations.ListArtifactFilesDocument);
export const ListLoggedArtifactsDocument: TypedDocumentNode<types.ListLoggedArtifactsQuery, types.ListLoggedArtifactsQueryVariables> = /* @__PURE__ */ typed(operations.ListLoggedArtifactsDocument);
export const ListManyArtifactUrlsDocument: TypedDocumentNode<types.ListManyArtifactUrlsQuery, types.ListManyArtifactUrlsQueryVariables> = /* @__PURE__ */ typed(operations.ListManyArtifactUrlsDocument);
export const ListUsedArtifactsDocument: TypedDocumentNode<types.ListUsedArtifactsQuery, types.ListUsedArtifactsQueryVariables> = /* @__PURE__ */ typed(operations.ListUsedArtifactsDocument);
export const LoadArtifactDocument: TypedDocumentNode<types.LoadArtifactQuery, types.LoadArtifactQueryVariables> = /* @__PURE__ */ typed(operations.LoadArtifactDocument);
export const LoadArtifactByIdDocument: TypedDocumentNode<types.LoadArtifactByIdQuery, types.LoadArtifactByIdQueryVariables> = /* @__PURE__ */ typed(operations.LoadArtifactByIdDocument);
export const LoadArtifactServerIdDocument: TypedDocumentNode<types.LoadArtifactServerIdQuery, types.LoadArtifactServerIdQueryVariables> = /* @__PURE__ */ typed(operations.LoadArtifactServerIdDocument);
export const CreateArtifactDocument: TypedDocumentNode<types.CreateArtifactMutation, types.CreateArtifactMutationVariables> = /* @__PURE__ */ typed(operations.CreateArtifactDocument);
export const CreateArtifactManifestDocument: TypedDocumentNode<types.CreateArtifactManifestMutation, types.CreateArtifactManifestMutationVariables> = /* @__PURE__ */ typed(operations.CreateArtifactManifestDocument);
export const CreateArtifactFilesDocument: TypedDocumentNode<types.CreateArtifactFilesMutation, types.CreateArtifactFilesMutationVariables> = /* @__PURE__ */ typed(operations.CreateArtifactFilesDocument);
export const CompleteArtifactUploadDocument: TypedDocumentNode<types.CompleteArtifactUploadMutation, types.CompleteArtifactUploadMutationVariables> = /* @__PURE__ */ typed(operations.CompleteArtifactUploadDocument);
export const CommitArtifactDocument: TypedDocumentNode<types.CommitArtifactMutation, types.CommitArtifactMutationVariables> = /* @__PURE__ */ typed(operations.CommitArtifactDocument);
export const RecordArtifactUseDocument: TypedDocumentNode<types.RecordArtifactUseMutation, types.RecordArtifactUseMutationVariables> = /* @__PURE__ */ typed(operations.RecordArtifactUseDocument);
export const AddArtifactAliasesDocument: TypedDocumentNode<types.AddArtifactAliasesMutation, types.AddArtifactAliasesMutationVariables> = /* @__PURE__ */ typed(operations.AddArtifactAliasesDocument);
export const DeleteArtifactAliasesDocument: TypedDocumentNode<types.DeleteArtifactAliasesMutation, types.DeleteArtifactAliasesMutationVariables> = /* @__PURE__ */ typed(operations.DeleteArtifactAliasesDocument);
export const UpdateArtifactDocument: TypedDocumentNode<types.UpdateArtifactMutation, types.UpdateArtifactMutationVariables> = /* @__PURE__ */ typed(operations.UpdateArtifactDocument);
export const DeleteFilesDocument: TypedDocumentNode<types.DeleteFilesMutation, types.DeleteFilesMutationVariables> = /* @__PURE__ */ typed(operations.DeleteFilesDocument);
export const ListFilesDocument: TypedDocumentNode<types.ListFilesQuery, types.ListFilesQueryVariables> = /* @__PURE__ */ typed(operations.ListFilesDocument);
export const CreateRunFilesDocument: TypedDocumentNode<types.CreateRunFilesMutation, types.CreateRunFilesMutationVariables> = /* @__PURE__ */ typed(operations.CreateRunFilesDocument);
export const MarkRunFilesUploadedDocument: TypedDocumentNode<types.MarkRunFilesUploadedMutation, types.MarkRunFilesUploadedMutationVariables> = /* @__PURE__ */ typed(operations.MarkRunFilesUploadedDocument);
export const LoadServerFeaturesDocument: TypedDocumentNode<types.LoadServerFeaturesQuery, types.LoadServerFeaturesQueryVariables> = /* @__PURE__ */ typed(operations.LoadServerFeaturesDocument);
export const LoadHistoryExtentDocument: TypedDocumentNode<types.LoadHistoryExtentQuery, types.LoadHistoryExtentQueryVariables> = /* @__PURE__ */ typed(operations.LoadHistoryExtentDocument);
export const HistoryWindowDocument: TypedDocumentNode<types.HistoryWindowQuery, types.HistoryWindowQueryVariables> = /* @__PURE__ */ typed(operations.HistoryWindowDocument);
export const ListHistoriesDocument: TypedDocumentNode<types.ListHistoriesQuery, types.ListHistoriesQueryVariables> = /* @__PURE__ */ typed(operations.ListHistoriesDocument);
export const SampleHistoryDocument: TypedDocumentNode<types.SampleHistoryQuery, types.SampleHistoryQueryVariables> = /* @__PURE__ */ typed(operations.SampleHistoryDocument);
export const SampleHistoryRowsDocument: TypedDocumentNode<types.SampleHistoryRowsQuery, types.SampleHistoryRowsQueryVariables> = /* @__PURE__ */ typed(operations.SampleHistoryRowsDocument);
export const ReadLogsDocument: TypedDocumentNode<types.ReadLogsQuery, types.ReadLogsQueryVariables> = /* @__PURE__ */ typed(operations.ReadLogsDocument);
export const ReadLogTailDocument: TypedDocumentNode<types.ReadLogTailQuery, types.ReadLogTailQueryVariables> = /* @__PURE__ */ typed(operations.ReadLogTailDocument);
export const ListProjectsDocument: TypedDocumentNode<types.ListProjectsQuery, types.ListProjectsQueryVariables> = /* @__PURE__ */ typed(operations.ListProjectsDocument);
export const CreateRunDocument: TypedDocumentNode<types.CreateRunMutation, types.CreateRunMutationVariables> = /* @__PURE__ */ typed(operations.CreateRunDocument);
export const LoadRunToDeleteDocument: TypedDocumentNode<types.LoadRunToDeleteQuery, types.LoadRunToDeleteQueryVariables> = /* @__PURE__ */ typed(operations.LoadRunToDeleteDocument);
export const LoadArtifactStateDocument: TypedDocumentNode<types.LoadArtifactStateQuery, types.LoadArtifactStateQueryVariables> = /* @__PURE__ */ typed(operations.LoadArtifactStateDocument);
export const DeleteRunDocument: TypedDocumentNode<types.DeleteRunMutation, types.DeleteRunMutationVariables> = /* @__PURE__ */ typed(operations.DeleteRunDocument);
export const ListRunsDocument: TypedDocumentNode<types.ListRunsQuery, types.ListRunsQueryVariables> = /* @__PURE__ */ typed(operations.ListRunsDocument);
export const ListRunsLiteDocument: TypedDocumentNode<types.ListRunsLiteQuery, types.ListRunsLiteQueryVariables> = /* @__PURE__ */ typed(operations.ListRunsLiteDocument);
export const LoadRunDocument: TypedDocumentNode<types.LoadRunQuery, types.LoadRunQueryVariables> = /* @__PURE__ */ typed(operations.LoadRunDocument);
export const LoadRunIdDocument: TypedDocumentNode<types.LoadRunIdQuery, types.LoadRunIdQueryVariables> = /* @__PURE__ */ typed(operations.LoadRunIdDocument);
export const LoadViewerDocument: TypedDocumentNode<types.LoadViewerQuery, types.LoadViewerQueryVariables> = /* @__PURE__ */ typed(operations.LoadViewerDocument);
export const LoadViewerEntityDocument: TypedDocumentNode<types.LoadViewerEntityQuery, types.LoadViewerEntityQueryVariables> = /* @__PURE__ */ typed(operations.LoadViewerEntityDocument);
export const StopRunDocument: TypedDocumentNode<types.StopRunMutation, types.StopRunMutationVariables> = /* @__PURE__ */ typed(operations.StopRunDocument);
export const LoadRunToUpdateDocument: TypedDocumentNode<types.LoadRunToUpdateQuery, types.LoadRunToUpdateQueryVariables> = /* @__PURE__ */ typed(operations.LoadRunToUpdateDocument);
export const UpdateRunDocument: TypedDocumentNode<types.UpdateRunMutation, types.UpdateRunMutationVariables> = /* @__PURE__ */ typed(operations.UpdateRunDocument);
export const UpdateRunStateDocument: TypedDocumentNode<types.UpdateRunStateMutation, types.UpdateRunStateMutationVariables> = /* @__PURE__ */ typed(operations.UpdateRunStateDocument);
export const LoadRunStateDocument: TypedDocumentNode<types.LoadRunStateQuery, types.LoadRunStateQueryVariables> = /* @__PURE__ */ typed(operations.LoadRunStateDocument);
export const LoadSweepDocument: TypedDocumentNode<types.LoadSweepQuery, types.LoadSweepQueryVariables> = /* @__PURE__ */ typed(operations.LoadSweepDocument);