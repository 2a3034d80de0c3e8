export { RunsProvider, type RunsProviderProps } from './RunsProvider.tsx'
export { useHistory, type UseHistoryOptions, type UseHistoryResult } from './useHistory.ts'
export {
  useLoggedArtifacts,
  type UseLoggedArtifactsOptions,
  type UseLoggedArtifactsResult,
} from './useLoggedArtifacts.ts'
export { useRun, type UseRunOptions, type UseRunResult } from './useRun.ts'
export { useRuns, type UseRunsOptions, type UseRunsResult } from './useRuns.ts'
export { useRunsClient } from './useRunsClient.ts'
export {
  useUsedArtifacts,
  type UseUsedArtifactsOptions,
  type UseUsedArtifactsResult,
} from './useUsedArtifacts.ts'
