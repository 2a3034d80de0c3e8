/** A server's answer, in place of what it would say. */
export function answer(data: unknown): { status: number; body: string } {
  return { status: 200, body: JSON.stringify({ data }) }
}

/** A run as a server may tell it, with nothing in it. */
export function wireRun(given: Record<string, unknown> = {}): Record<string, unknown> {
  const texts = { config: '{}', summaryMetrics: '{}', systemMetrics: '{}' }
  const names = { id: 'UnVu', name: 'run', displayName: 'run', projectId: '1', sweepName: null }
  const rest = { state: 'finished', user: null, createdAt: '2026-01-01T00:00:00' }
  return { ...names, ...texts, ...rest, ...given }
}
