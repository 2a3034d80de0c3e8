import type { Access, ServerContext } from '../serverContext.ts'
import type { Viewer } from '../viewer/viewer.ts'

/** What a resolver knows of the request that it serves. */
export interface GraphQLContext {
  server: ServerContext
  access: Access
  /** Origin (and path prefix) that absolute URLs begin with, no slash at the end: `publicUrl`, else the request's own host. */
  baseUrl: string
  /** The user behind the API key. */
  viewer: Viewer
}
