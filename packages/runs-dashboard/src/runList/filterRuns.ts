import type { RunLiteData } from '@x/runs-core'

/** The runs in which every word of `query` occurs: in name, id, state, user, group, job type or a tag. Case does not count. */
export function filterRuns<Run extends RunLiteData>(runs: readonly Run[], query: string): readonly Run[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return runs
  return runs.filter((run) => {
    const { id, displayName, state, user, group, jobType, tags } = run
    const text = [id, displayName, state, user?.username, user?.name, group, jobType, ...tags]
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
