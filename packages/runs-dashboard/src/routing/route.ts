/** What a path of the address bar means. The paths are those that W&B's own client prints. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'project'; readonly entity: string; readonly project: string }
  | { readonly page: 'run'; readonly entity: string; readonly project: string; readonly run: string }
  | { readonly page: 'unknown' }

/** Views of W&B's own app that end a project's address; all of them show the run list here. */
const projectViews = new Set(['workspace', 'table', 'runs', 'overview'])

/** Reads `/`, `/{entity}/{project}` and `/{entity}/{project}/runs/{run}`, each with or without a view after it. */
export function parseRoute(pathname: string): Route {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart)
  const [entity, project, view, run] = parts
  if (entity === undefined) return { page: 'home' }
  if (project === undefined) return { page: 'unknown' }
  if (view === undefined) return { page: 'project', entity, project }
  if (view === 'runs' && run !== undefined) return { page: 'run', entity, project, run }
  return projectViews.has(view) ? { page: 'project', entity, project } : { page: 'unknown' }
}

/** A stray `%` in an address is taken as it stands. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const projectHref = (entity: string, project: string): string =>
  `/${encodeURIComponent(entity)}/${encodeURIComponent(project)}`

export const runHref = (entity: string, project: string, run: string): string =>
  `${projectHref(entity, project)}/runs/${encodeURIComponent(run)}`
