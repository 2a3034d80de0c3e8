/** The user behind every API key of this server. */
export interface Viewer {
  username: string
  name: string
  email: string
  /** The entity that paths without one mean. */
  entity: string
}

/** One machine, one user. */
export const localViewer: Viewer = {
  username: 'local',
  name: 'Local user',
  email: 'local@runs.localhost',
  entity: 'local',
}
