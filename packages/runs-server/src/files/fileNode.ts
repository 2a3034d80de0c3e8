import { encodePath } from '../blobs/signedUrls.ts'
import { md5Base64 } from '../blobs/uploadBody.ts'
import { contentTypeOf } from '../blobs/contentType.ts'
import type { GraphQLContext } from '../graphql/context.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import type { RunFileRow } from './fileTables.ts'
import type { RunAddress } from './runAddress.ts'

/** What resolvers of `File` work on: a file of a run or an entry of an artifact. */
export interface FileNode {
  id: string
  /** As the client asked for it. */
  name: string
  sizeBytes: number
  /** Base64. */
  md5: string | null
  /** As an artifact's manifest has it. */
  digest: string | null
  contentType: string
  createdAt: number | null
  updatedAt: number | null
  exists: boolean
  /** The URI that a reference stands for. */
  ref: string | null
  /** Words of the signed path to read it by; `null` when there is nothing to read. */
  readPath: readonly string[] | null
  /** Words of the signed path to upload it to; `null` when nothing is to be uploaded. */
  uploadPath: readonly string[] | null
  /** Where its parts are uploaded, when the client has cut it. */
  parts: { uploadId: string; partNumbers: readonly number[] } | null
  /** Words of the path that an API key reads it by. */
  apiPath: readonly string[] | null
  storagePath: string | null
  /** The version that first brought the bytes. */
  birthArtifactId: number | null
}

/** A file that a run has. */
export function runFileNode(row: RunFileRow, run: RunAddress): FileNode {
  return {
    ...plannedRunFileNode(row.name, row.name, run),
    id: toNodeId('RunFile', row.id),
    sizeBytes: row.sizeBytes,
    md5: md5Base64(row.md5),
    contentType: row.contentType,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    exists: true,
  }
}

/**
 * A file that a client is about to upload.
 * @param asked - The name in the client's words, which it finds its answer by.
 * @param name - The same normalised; `null` for a name that is refused, which then has no URL to upload to.
 */
export function plannedRunFileNode(asked: string, name: string | null, run: RunAddress): FileNode {
  const path = name === null ? null : ['storage', 'runs', run.runKey, ...name.split('/')]
  return {
    id: toNodeId('PlannedRunFile', `${run.runKey}:${asked}`),
    name: asked,
    sizeBytes: 0,
    md5: null,
    digest: null,
    contentType: contentTypeOf(asked),
    createdAt: null,
    updatedAt: null,
    exists: false,
    ref: null,
    readPath: path,
    uploadPath: path,
    parts: null,
    apiPath: name === null ? null : ['files', run.entity, run.project, run.run, ...name.split('/')],
    storagePath: null,
    birthArtifactId: null,
  }
}

/** A URL that is good for this one method, for six hours. */
export function signedUrl(
  method: 'GET' | 'PUT',
  path: readonly string[] | null,
  { server, baseUrl }: GraphQLContext,
): string | null {
  return path && server.signedUrls.mint(method, baseUrl, path)
}

/** The URL that an API key reads the file by. */
export function apiUrl(file: FileNode, { baseUrl }: GraphQLContext): string | null {
  return file.apiPath && baseUrl + encodePath(file.apiPath)
}
