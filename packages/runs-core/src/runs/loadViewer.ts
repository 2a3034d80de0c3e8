import { LoadViewerDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * Whom the API key belongs to.
 * @public
 */
export interface Viewer {
  id: string
  name: string
  username: string | null
  email: string | null
  /** The entity that is meant where a path names none; null where the server has none for this user. */
  entity: string | null
  admin: boolean
  /** Names of the teams, which are entities too. */
  teams: readonly string[]
}

/**
 * Reads whom the API key belongs to. Sends one request.
 *
 * @throws {@link RunsError} `auth` where the key is wrong, or none was given
 * @public
 */
export async function loadViewer(client: RunsClient, options: CallOptions = {}): Promise<Viewer> {
  const { viewer } = await execute(client, LoadViewerDocument, {}, options)
  if (!viewer) {
    throw new RunsError('auth', 'the server knows nobody by this API key', { operation: 'loadViewer' })
  }
  const { id, name, username, email, entity, admin, teams } = viewer
  return {
    id,
    name,
    username,
    email,
    entity,
    admin: admin ?? false,
    teams: (teams?.edges ?? []).flatMap(({ node }) => (node ? [node.name] : [])),
  }
}
