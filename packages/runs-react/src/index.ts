export { RunsProvider, type RunsProviderProps } from './RunsProvider.tsx'
export { useArtifact, type UseArtifactOptions, type UseArtifactResult } from './useArtifact.ts'
export {
  useArtifactFileText,
  type UseArtifactFileTextOptions,
  type UseArtifactFileTextResult,
} from './useArtifactFileText.ts'
export {
  useArtifactFiles,
  type UseArtifactFilesOptions,
  type UseArtifactFilesResult,
} from './useArtifactFiles.ts'
export {
  useArtifactRuns,
  type UseArtifactRunsOptions,
  type UseArtifactRunsResult,
} from './useArtifactRuns.ts'
export { type DeleteRunVariables, useDeleteRun, type UseDeleteRunResult } from './useDeleteRun.ts'
export { useFiles, type UseFilesOptions, type UseFilesResult } from './useFiles.ts'
export { useFileText, type UseFileTextOptions, type UseFileTextResult } from './useFileText.ts'
export { useHistory, type UseHistoryOptions, type UseHistoryResult } from './useHistory.ts'
export { type LogArtifactVariables, useLogArtifact, type UseLogArtifactResult } from './useLogArtifact.ts'
export {
  useLoggedArtifacts,
  type UseLoggedArtifactsOptions,
  type UseLoggedArtifactsResult,
} from './useLoggedArtifacts.ts'
export { useLogs, type UseLogsOptions, type UseLogsResult } from './useLogs.ts'
export { useRun, type UseRunOptions, type UseRunResult } from './useRun.ts'
export { useRuns, type UseRunsOptions, type UseRunsResult } from './useRuns.ts'
export { useRunsClient } from './useRunsClient.ts'
export { type UpdateRunVariables, useUpdateRun, type UseUpdateRunResult } from './useUpdateRun.ts'
export { type UploadFileVariables, useUploadFile, type UseUploadFileResult } from './useUploadFile.ts'
export {
  useUsedArtifacts,
  type UseUsedArtifactsOptions,
  type UseUsedArtifactsResult,
} from './useUsedArtifacts.ts'
export {
  useWaitUntilFinished,
  type UseWaitUntilFinishedOptions,
  type UseWaitUntilFinishedResult,
} from './useWaitUntilFinished.ts'
