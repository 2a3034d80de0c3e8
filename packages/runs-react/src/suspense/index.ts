export { RunsProvider, type RunsProviderProps } from '../RunsProvider.tsx'
export type { UseArtifactOptions } from '../useArtifact.ts'
export type { UseArtifactFilesOptions } from '../useArtifactFiles.ts'
export type { UseArtifactFileTextOptions } from '../useArtifactFileText.ts'
export type { UseArtifactRunsOptions } from '../useArtifactRuns.ts'
export { type DeleteRunVariables, useDeleteRun, type UseDeleteRunResult } from '../useDeleteRun.ts'
export type { UseFilesOptions } from '../useFiles.ts'
export type { UseFileTextOptions } from '../useFileText.ts'
export type { UseHistoryOptions } from '../useHistory.ts'
export { type LogArtifactVariables, useLogArtifact, type UseLogArtifactResult } from '../useLogArtifact.ts'
export type { UseLoggedArtifactsOptions } from '../useLoggedArtifacts.ts'
export type { UseLogsOptions } from '../useLogs.ts'
export type { UseRunOptions } from '../useRun.ts'
export type { UseRunsOptions } from '../useRuns.ts'
export { useRunsClient } from '../useRunsClient.ts'
export { type UpdateRunVariables, useUpdateRun, type UseUpdateRunResult } from '../useUpdateRun.ts'
export { type UploadFileVariables, useUploadFile, type UseUploadFileResult } from '../useUploadFile.ts'
export type { UseUsedArtifactsOptions } from '../useUsedArtifacts.ts'
export type { UseWaitUntilFinishedOptions } from '../useWaitUntilFinished.ts'
export {
  useArtifact,
  useArtifactFiles,
  useArtifactFileText,
  useArtifactRuns,
  useFiles,
  useFileText,
  useHistory,
  useLoggedArtifacts,
  useLogs,
  useRun,
  useRuns,
  useUsedArtifacts,
  useWaitUntilFinished,
} from './hooks.ts'
export type { SuspenseOptions, SuspenseResult } from './useSuspenseObserver.ts'
