/** A project that this browser has shown. */
export interface RecentProject {
  readonly entity: string
  readonly project: string
}

const key = 'runs.recentProjects'
const most = 8

/** The projects shown last, newest first; none where the browser keeps nothing. */
export function readRecentProjects(): readonly RecentProject[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isRecentProject) : []
  } catch {
    return []
  }
}

/** Puts a project on top of the list. */
export function rememberProject(entity: string, project: string): void {
  const others = readRecentProjects().filter(
    (recent) => recent.entity !== entity || recent.project !== project,
  )
  try {
    window.localStorage.setItem(key, JSON.stringify([{ entity, project }, ...others].slice(0, most)))
  } catch {
    // Storage is forbidden or full: the list stays as it was.
  }
}

function isRecentProject(value: unknown): value is RecentProject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entity' in value &&
    'project' in value &&
    typeof value.entity === 'string' &&
    typeof value.project === 'string'
  )
}
