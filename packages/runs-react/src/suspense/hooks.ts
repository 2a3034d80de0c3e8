'use client'
import {
  type ArtifactData,
  type ArtifactFilesData,
  type ArtifactPath,
  type ArtifactRunsData,
  type ArtifactsData,
  type FilesData,
  type FileTextData,
  type HistoryData,
  type LogsData,
  observeArtifact,
  observeArtifactFiles,
  observeArtifactRuns,
  observeFiles,
  observeHistory,
  observeLoggedArtifacts,
  observeLogs,
  observeRun,
  observeRunEnd,
  observeRuns,
  observeUsedArtifacts,
  type RunData,
  type RunPath,
  type RunsPageData,
  type RunState,
} from '@x/runs-core'
import { observeArtifactFileText, observeFileText } from '@x/runs-core/internal'
import type { UseArtifactOptions } from '../useArtifact.ts'
import type { UseArtifactFilesOptions } from '../useArtifactFiles.ts'
import type { UseArtifactFileTextOptions } from '../useArtifactFileText.ts'
import type { UseArtifactRunsOptions } from '../useArtifactRuns.ts'
import type { UseFilesOptions } from '../useFiles.ts'
import type { UseFileTextOptions } from '../useFileText.ts'
import type { UseHistoryOptions } from '../useHistory.ts'
import type { UseLoggedArtifactsOptions } from '../useLoggedArtifacts.ts'
import type { UseLogsOptions } from '../useLogs.ts'
import type { UseRunOptions } from '../useRun.ts'
import type { UseRunsOptions } from '../useRuns.ts'
import type { UseUsedArtifactsOptions } from '../useUsedArtifacts.ts'
import type { UseWaitUntilFinishedOptions } from '../useWaitUntilFinished.ts'
import { type SuspenseOptions, type SuspenseResult, useSuspenseObserver } from './useSuspenseObserver.ts'

/**
 * Reads one version of an artifact, and suspends until it is there.
 *
 * @remarks Sends what `useArtifact` of `@x/runs-react` does.
 * @public
 */
export function useArtifact(
  path: ArtifactPath,
  options: SuspenseOptions<UseArtifactOptions> = {},
): SuspenseResult<ArtifactData> {
  return useSuspenseObserver(observeArtifact, path, options)
}

/**
 * Reads one page of the files of an artifact, and suspends until it is there.
 *
 * @remarks Sends what `useArtifactFiles` of `@x/runs-react` does.
 * @public
 */
export function useArtifactFiles(
  path: ArtifactPath,
  options: SuspenseOptions<UseArtifactFilesOptions> = {},
): SuspenseResult<ArtifactFilesData> {
  return useSuspenseObserver(observeArtifactFiles, path, options)
}

/**
 * Reads where a version of an artifact comes from, and one page of the runs that use it, and suspends until it is there.
 *
 * @remarks Sends what `useArtifactRuns` of `@x/runs-react` does.
 * @public
 */
export function useArtifactRuns(
  path: ArtifactPath,
  options: SuspenseOptions<UseArtifactRunsOptions> = {},
): SuspenseResult<ArtifactRunsData> {
  return useSuspenseObserver(observeArtifactRuns, path, options)
}

/**
 * Reads one page of the files of a run, and suspends until it is there.
 *
 * @remarks Sends what `useFiles` of `@x/runs-react` does.
 * @public
 */
export function useFiles(
  path: RunPath,
  options: SuspenseOptions<UseFilesOptions> = {},
): SuspenseResult<FilesData> {
  return useSuspenseObserver(observeFiles, path, options)
}

/**
 * Reads the history of a run for one panel, and suspends until it is there.
 *
 * @remarks Sends what `useHistory` of `@x/runs-react` does.
 * @public
 */
export function useHistory(
  path: RunPath,
  options: SuspenseOptions<UseHistoryOptions> = {},
): SuspenseResult<HistoryData> {
  return useSuspenseObserver(observeHistory, path, options)
}

/**
 * Reads one page of the artifacts that a run has logged, and suspends until it is there.
 *
 * @remarks Sends what `useLoggedArtifacts` of `@x/runs-react` does.
 * @public
 */
export function useLoggedArtifacts(
  path: RunPath,
  options: SuspenseOptions<UseLoggedArtifactsOptions> = {},
): SuspenseResult<ArtifactsData> {
  return useSuspenseObserver(observeLoggedArtifacts, path, options)
}

/**
 * Reads a window of what a run has printed, and suspends until it is there.
 *
 * @remarks Sends what `useLogs` of `@x/runs-react` does.
 * @public
 */
export function useLogs(
  path: RunPath,
  options: SuspenseOptions<UseLogsOptions> = {},
): SuspenseResult<LogsData> {
  return useSuspenseObserver(observeLogs, path, options)
}

/**
 * Reads a run, and suspends until it is there.
 *
 * @remarks Sends what `useRun` of `@x/runs-react` does.
 * @public
 */
export function useRun(path: RunPath, options: SuspenseOptions<UseRunOptions> = {}): SuspenseResult<RunData> {
  return useSuspenseObserver(observeRun, path, options)
}

/**
 * Reads one page of the runs of a project, and suspends until it is there.
 *
 * @remarks Sends what `useRuns` of `@x/runs-react` does.
 * @public
 */
export function useRuns(
  path: string,
  options: SuspenseOptions<UseRunsOptions> = {},
): SuspenseResult<RunsPageData> {
  return useSuspenseObserver(observeRuns, path, options)
}

/**
 * Reads one page of the artifacts that a run has declared to use, and suspends until it is there.
 *
 * @remarks Sends what `useUsedArtifacts` of `@x/runs-react` does.
 * @public
 */
export function useUsedArtifacts(
  path: RunPath,
  options: SuspenseOptions<UseUsedArtifactsOptions> = {},
): SuspenseResult<ArtifactsData> {
  return useSuspenseObserver(observeUsedArtifacts, path, options)
}

/**
 * Suspends until a run has ended, and gives the state in which it did.
 *
 * @remarks Sends what `useWaitUntilFinished` of `@x/runs-react` does.
 * @public
 */
export function useWaitUntilFinished(
  path: RunPath,
  options: SuspenseOptions<UseWaitUntilFinishedOptions> = {},
): SuspenseResult<RunState> {
  return useSuspenseObserver(observeRunEnd, path, options)
}

/**
 * Reads the text of a file of an artifact, or its beginning, and suspends until it is there. Show it as text, never as HTML.
 *
 * @remarks Sends what `useArtifactFileText` of `@x/runs-react` does.
 * @public
 */
export function useArtifactFileText(
  path: ArtifactPath,
  name: string,
  options: SuspenseOptions<UseArtifactFileTextOptions> = {},
): SuspenseResult<FileTextData> {
  return useSuspenseObserver(observeArtifactFileText, path, { ...options, name })
}

/**
 * Reads the text of a run's file, or its beginning, and suspends until it is there. Show it as text, never as HTML.
 *
 * @remarks Sends what `useFileText` of `@x/runs-react` does.
 * @public
 */
export function useFileText(
  path: RunPath,
  name: string,
  options: SuspenseOptions<UseFileTextOptions> = {},
): SuspenseResult<FileTextData> {
  return useSuspenseObserver(observeFileText, path, { ...options, name })
}
