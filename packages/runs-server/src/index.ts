export { createRunsServer, type RunsServer, type RunsServerOptions } from './createRunsServer.ts'
export type { Quirks } from './quirks.ts'
export type { Clock } from './serverContext.ts'
