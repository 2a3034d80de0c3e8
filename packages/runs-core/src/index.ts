export { Api } from './api.ts'
export { Artifact } from './artifact.ts'
export type { ArtifactData } from './artifacts/artifactData.ts'
export { type ArtifactRun, loggedBy, usedBy, type UsedByOptions } from './artifacts/artifactRuns.ts'
export { deleteArtifact, type DeleteArtifactOptions } from './artifacts/deleteArtifact.ts'
export {
  type ArtifactDownload,
  type ArtifactProgress,
  downloadArtifact,
  type DownloadArtifactOptions,
} from './artifacts/downloadArtifact.ts'
export { linkArtifact, type LinkArtifactOptions } from './artifacts/linkArtifact.ts'
export { type ArtifactPatch, updateArtifact } from './artifacts/updateArtifact.ts'
export { type ArtifactDifferences, verifyArtifact } from './artifacts/verifyArtifact.ts'
export type { ArtifactOptions } from './artifacts/artifactDraft.ts'
export type { ArtifactPath } from './artifacts/artifactName.ts'
export {
  type ArtifactCollectionData,
  listArtifactCollections,
  type ListArtifactCollectionsOptions,
} from './artifacts/listArtifactCollections.ts'
export {
  type ArtifactFileData,
  listArtifactFiles,
  type ListArtifactFilesOptions,
} from './artifacts/listArtifactFiles.ts'
export { type ArtifactTypeData, listArtifactTypes } from './artifacts/listArtifactTypes.ts'
export { listArtifactVersions } from './artifacts/listArtifactVersions.ts'
export type { ListArtifactsOptions } from './artifacts/listArtifacts.ts'
export { listLoggedArtifacts } from './artifacts/listLoggedArtifacts.ts'
export { listUsedArtifacts } from './artifacts/listUsedArtifacts.ts'
export { loadArtifact, type LoadArtifactOptions } from './artifacts/loadArtifact.ts'
export { logArtifact, type LogArtifactOptions } from './artifacts/logArtifact.ts'
export { readArtifactFile } from './artifacts/readArtifactFile.ts'
export { type ArtifactEntry, type ArtifactManifest, readManifest } from './artifacts/readManifest.ts'
export { recordArtifactUse, type RecordArtifactUseOptions } from './artifacts/recordArtifactUse.ts'
export type { DisplayBundle, DisplayOptions } from './display/displayRun.ts'
export { deleteFile } from './files/deleteFile.ts'
export { downloadFile, type DownloadFileOptions } from './files/downloadFile.ts'
export type { FileData } from './files/fileData.ts'
export { getFile } from './files/getFile.ts'
export { listFiles, type ListFilesOptions } from './files/listFiles.ts'
export { loadMetadata, type RunMetadata } from './files/loadMetadata.ts'
export type { FileRange } from './files/readBytes.ts'
export { readFile, type ReadFileOptions } from './files/readFile.ts'
export {
  type UploadArguments,
  type UploadBytesOptions,
  uploadFile,
  type UploadOptions,
  type UploadPathOptions,
  type UploadProgress,
} from './files/uploadFile.ts'
export type { UploadBytes } from './files/uploadSource.ts'
export type { Coverage, CoverageReason, StepGap } from './history/coverage.ts'
export { type HistoryColumn, HistoryColumns } from './history/historyColumns.ts'
export { lastHistoryStep } from './history/historyExtent.ts'
export {
  type HistoriesOptions,
  listHistories,
  type ListHistoriesOptions,
  type RunHistory,
} from './history/listHistories.ts'
export { type HistoryRow, HistoryTable } from './history/historyTable.ts'
export type { InvalidRow, RowCheck, RowIssue, RowSchema } from './history/rowSchema.ts'
export { sampleHistory, type SampleHistoryOptions } from './history/sampleHistory.ts'
export { type HistoryScan, scanHistory, type ScanHistoryOptions } from './history/scanHistory.ts'
export { systemHistory, type SystemHistoryOptions } from './history/systemHistory.ts'
export type { FileTextData, ObserveFileTextOptions } from './live/observeFileText.ts'
export type { HistoryData } from './live/historyData.ts'
export type { MutationResult, MutationState } from './live/mutation.ts'
export { type HistoryQuery, observeHistory, type ObserveHistoryOptions } from './live/observeHistory.ts'
export {
  type ArtifactQuery,
  observeArtifact,
  type ObserveArtifactOptions,
} from './live/observeArtifact.ts'
export {
  type ArtifactFilesData,
  type ArtifactFilesQuery,
  observeArtifactFiles,
  type ObserveArtifactFilesOptions,
} from './live/observeArtifactFiles.ts'
export {
  type ArtifactRunsData,
  type ArtifactRunsQuery,
  observeArtifactRuns,
  type ObserveArtifactRunsOptions,
} from './live/observeArtifactRuns.ts'
export type { ArtifactsData, ArtifactsQuery, ObserveArtifactsOptions } from './live/observeArtifacts.ts'
export {
  type FilesData,
  type FilesQuery,
  observeFiles,
  type ObserveFilesOptions,
} from './live/observeFiles.ts'
export { observeLoggedArtifacts } from './live/observeLoggedArtifacts.ts'
export { type LogsData, type LogsQuery, observeLogs, type ObserveLogsOptions } from './live/observeLogs.ts'
export { observeRun, type RunQuery } from './live/observeRun.ts'
export { observeRunEnd, type ObserveRunEndOptions, type RunEndQuery } from './live/observeRunEnd.ts'
export {
  observeRuns,
  type ObserveRunsOptions,
  type RunsPageData,
  type RunsQuery,
} from './live/observeRuns.ts'
export { observeUsedArtifacts } from './live/observeUsedArtifacts.ts'
export type { LiveOptions, LiveResult, Observer } from './live/result.ts'
export type { LogLine } from './logs/logLine.ts'
export { readLogs, type ReadLogsOptions } from './logs/readLogs.ts'
export type { EditableRun } from './editableRun.ts'
export { Run } from './run.ts'
export { RunFile } from './runFile.ts'
export { RunLite } from './runLite.ts'
export type { RunCoat } from './runCoat.ts'
export { ConflictError } from './runs/conflictError.ts'
export { createRun, type CreateRunOptions } from './runs/createRun.ts'
export { deleteRun, type DeleteResult, type DeleteRunOptions, type RunArtifact } from './runs/deleteRun.ts'
export type { Edits } from './runs/edits.ts'
export {
  type Comparisons,
  filter,
  type OrderedComparisons,
  type TextComparisons,
  type ValueComparisons,
  type ValuePath,
} from './runs/filter.ts'
export { listRuns, type ListRunsOptions } from './runs/listRuns.ts'
export { loadRun } from './runs/loadRun.ts'
export type { Viewer } from './runs/loadViewer.ts'
export type { Page, Paginated } from './runs/paginated.ts'
export { PartialError } from './runs/partialError.ts'
export { ProtectedRunError } from './runs/protectedRunError.ts'
export type { HistoryKeyInfo, HistoryKeys, RunData, RunLiteData, RunState, RunUser } from './runs/runData.ts'
export type { RunPart } from './runs/runPart.ts'
export type { RunPatch } from './runs/runPatch.ts'
export { and, clientSide, not, or, type RunFilter } from './runs/runFilter.ts'
export { stopRun } from './runs/stopRun.ts'
export { updateRun, type UpdateRunOptions } from './runs/updateRun.ts'
export { type SettableRunState, updateRunState, type UpdateRunStateOptions } from './runs/updateRunState.ts'
export { WaitTimeoutError } from './runs/waitTimeoutError.ts'
export { type RunPoll, waitUntilFinished, type WaitOptions } from './runs/waitUntilFinished.ts'
export { snakeToCamel } from './snakeToCamel.ts'
export type { RunPath, RunRef } from './runs/runPath.ts'
export { loadSweep, type SweepPath } from './sweeps/loadSweep.ts'
export type { Sweep } from './sweeps/sweep.ts'
export type { CallOptions } from './transport/execute.ts'
export type { RunsList } from './runsList.ts'
export { createRunsClient, type RunsClient } from './transport/runsClient.ts'
export { type OperationTracer, traceOperations } from './transport/traceOperations.ts'
export type {
  EndEvent,
  Lane,
  RateLimitOptions,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  RetryOptions,
  RunsClientOptions,
} from './transport/runsClientOptions.ts'
export {
  DeadlineExceededError,
  isRunsError,
  RateLimitError,
  RunsError,
  type RunsErrorCode,
  type RunsErrorDetails,
} from './transport/runsError.ts'
