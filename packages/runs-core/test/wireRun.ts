import type { RunFieldsFragment } from '../src/generated/documents.ts'

/** A run as the API gives it, with little in it. */
export const wireRun: RunFieldsFragment = {
  id: 'UnVuOjE=',
  projectId: '7',
  name: 'abcd1234',
  displayName: 'sunny-sky-1',
  description: null,
  notes: null,
  tags: null,
  state: 'running',
  group: null,
  jobType: null,
  commit: null,
  readOnly: null,
  createdAt: '2026-01-31T12:00:00',
  heartbeatAt: null,
  sweepName: null,
  historyLineCount: 3,
  user: { name: 'Ada', username: 'ada' },
  config: null,
  summaryMetrics: null,
  systemMetrics: '',
  historyKeys: null,
}
