import type { LiveOptions, LiveResult } from '@x/runs-core'
import * as live from '../src/index.ts'
import type { SuspenseResult } from '../src/suspense/index.ts'
import * as suspense from '../src/suspense/index.ts'

/** A hook that reads, and its twin, for the suites that every hook passes. */
export interface EveryHook {
  name: string
  /** What it sends. */
  operation: string
  /** The hook, with what its data says of the name that it was read from. */
  use(name: string | null, options?: LiveOptions): LiveResult<unknown> & { from: string | undefined }
  useSuspense(
    name: string,
    options?: Omit<LiveOptions, 'enabled'>,
  ): SuspenseResult<unknown> & { from: string | undefined }
}

interface Spec<T, Path> {
  operation: string
  path(name: string): Path
  use(path: Path | null, options: LiveOptions): LiveResult<T>
  useSuspense(path: Path, options: Omit<LiveOptions, 'enabled'>): SuspenseResult<T>
  from(data: T): string | undefined
}

function hook<T, Path>(name: string, { operation, path, from, ...spec }: Spec<T, Path>): EveryHook {
  return {
    name,
    operation,
    use(given, options = {}) {
      const result = spec.use(given === null ? null : path(given), options)
      return { ...result, from: result.data === undefined ? undefined : from(result.data) }
    },
    useSuspense(given, options = {}) {
      const result = spec.useSuspense(path(given), options)
      return { ...result, from: from(result.data) }
    },
  }
}

const ofRun = (name: string): string => `entity/project/${name}`
const ofArtifact = (id: string): { id: string } => ({ id })

export const everyHook: readonly EveryHook[] = [
  hook('useRun', {
    operation: 'LoadRun',
    path: ofRun,
    use: live.useRun,
    useSuspense: suspense.useRun,
    from: ({ id }) => id,
  }),
  hook('useRuns', {
    operation: 'ListRunsLite',
    path: (name) => `entity/${name}`,
    // New options in each render: they are compared by value.
    use: (path, options) => live.useRuns(path, { filters: { state: 'running' }, ...options }),
    useSuspense: (path, options) => suspense.useRuns(path, { filters: { state: 'running' }, ...options }),
    from: ({ nodes }) => nodes[0]?.id,
  }),
  hook('useHistory', {
    operation: 'SampleHistory',
    path: ofRun,
    use: (path, options) => live.useHistory(path, { keys: ['loss'], ...options }),
    useSuspense: (path, options) => suspense.useHistory(path, { keys: ['loss'], ...options }),
    from: ({ rows }) => String(rows[0]?.['loss']),
  }),
  hook('useLoggedArtifacts', {
    operation: 'ListLoggedArtifacts',
    path: ofRun,
    use: live.useLoggedArtifacts,
    useSuspense: suspense.useLoggedArtifacts,
    from: ({ nodes }) => nodes[0]?.name.replace(':v0', ''),
  }),
  hook('useUsedArtifacts', {
    operation: 'ListUsedArtifacts',
    path: ofRun,
    use: live.useUsedArtifacts,
    useSuspense: suspense.useUsedArtifacts,
    from: ({ nodes }) => nodes[0]?.name.replace(':v0', ''),
  }),
  hook('useArtifact', {
    operation: 'LoadArtifactById',
    path: ofArtifact,
    use: (path, options) => live.useArtifact(path, { type: 'model', ...options }),
    useSuspense: (path, options) => suspense.useArtifact(path, { type: 'model', ...options }),
    from: ({ name }) => name.replace(':v0', ''),
  }),
  hook('useArtifactFiles', {
    operation: 'ListArtifactFiles',
    path: ofArtifact,
    use: live.useArtifactFiles,
    useSuspense: suspense.useArtifactFiles,
    from: ({ nodes }) => nodes[0]?.name.replace('.txt', ''),
  }),
  hook('useFiles', {
    operation: 'ListFiles',
    path: ofRun,
    use: live.useFiles,
    useSuspense: suspense.useFiles,
    from: ({ nodes }) => nodes[0]?.name.replace('.txt', ''),
  }),
  hook('useLogs', {
    operation: 'ReadLogs',
    path: ofRun,
    use: (path, options) => live.useLogs(path, { tail: 10, ...options }),
    useSuspense: (path, options) => suspense.useLogs(path, { tail: 10, ...options }),
    from: ({ lines }) => lines[0]?.text,
  }),
  hook('useWaitUntilFinished', {
    operation: 'LoadRunState',
    path: ofRun,
    use: live.useWaitUntilFinished,
    useSuspense: suspense.useWaitUntilFinished,
    from: (state) => (state === 'finished' ? 'a' : 'b'),
  }),
]
