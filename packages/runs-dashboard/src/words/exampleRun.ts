import type { RunLiteData } from '@x/runs-core'

/** A finished run for tests, with what a test wants to be different. */
export function exampleRun(given: Partial<RunLiteData> = {}): RunLiteData {
  return {
    id: 'x1y2z3ab',
    storageId: 'node',
    name: 'brisk-lake-1',
    displayName: 'brisk-lake-1',
    entity: 'ada',
    project: 'mnist',
    projectId: 'p',
    path: ['ada', 'mnist', 'x1y2z3ab'],
    url: '',
    state: 'finished',
    tags: [],
    notes: null,
    description: null,
    group: null,
    jobType: null,
    commit: null,
    readOnly: false,
    createdAt: new Date('2024-05-01T12:00:00Z'),
    heartbeatAt: new Date('2024-05-01T12:01:30Z'),
    user: null,
    sweepName: null,
    historyLineCount: 0,
    ...given,
  }
}
