import {
  ListManyArtifactUrlsDocument,
  type ListManyArtifactUrlsQueryVariables,
} from '../generated/documents.ts'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { orAbort } from '../transport/onAbort.ts'
import { isRunsError } from '../transport/runsError.ts'
import { type SharedCall, shareCall } from '../transport/shareCall.ts'
import type { ArtifactData } from './artifactData.ts'
import { originOf } from './artifactOrigin.ts'
import { loadedArtifacts, maxFilesOfSmall } from './loadedArtifacts.ts'

/** The places of the document. */
const maxArtifacts = 50

/** Signed URLs, by artifact and name. */
type Urls = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * A question for the URLs of many artifacts.
 *
 * @internal
 */
export interface UrlsQuestion {
  /** The artifacts whose files are still wanted. */
  readonly ids: Set<string>
  readonly answer: SharedCall<Urls>
  /** The one that took its place when its URLs had expired. */
  next?: UrlsQuestion
}

/** What one client asks. */
interface Asking {
  /** Not sent yet: others may join it. */
  open?: UrlsQuestion | undefined
  /** When the last one was answered. */
  last: Promise<unknown>
  /** Whether the server does not take so many in one. */
  isRefused: boolean
}

const askings: WeakMap<object, Asking> = /* @__PURE__ */ new WeakMap()

/**
 * The signed URLs of a small artifact's files, asked for together with those of others: of the downloads that wait for theirs at the
 * same time, and of the artifacts that this client has loaded. Nothing where it has to be asked for alone.
 *
 * @param stale - a URL that is not good any more
 *
 * @internal
 */
export async function urlsOfMany(
  client: RunsClient,
  artifact: ArtifactData,
  stale: string | undefined,
  { signal, ...call }: CallOptions,
): Promise<ReadonlyMap<string, string> | undefined> {
  const key = clientInternals(client)
  const asking = askings.get(key) ?? { last: Promise.resolve(), isRefused: false }
  askings.set(key, asking)
  const ask = async (question: UrlsQuestion): Promise<ReadonlyMap<string, string> | undefined> => {
    originOf(artifact).urls = question
    const sent = (asked: AbortSignal): Promise<Urls> =>
      send(client, asking, question, { ...call, signal: asked })
    return (await shareCall(question.answer, signal, sent)).get(artifact.id)
  }
  const question = latestOf(artifact) ?? join(asking, artifact)
  const urls = await ask(question)
  if (!urls || stale === undefined || ![...urls.values()].includes(stale)) return urls
  // Whoever notices it first asks for all of them.
  return ask((question.next ??= { ids: new Set([...question.ids, artifact.id]), answer: {} }))
}

/**
 * Says that an artifact is being asked for alone: those that come meanwhile are asked for together.
 *
 * @internal
 */
export function noteAskedAlone(client: RunsClient, answer: Promise<unknown>): void {
  const asking = askings.get(clientInternals(client))
  if (asking) asking.last = Promise.allSettled([asking.last, answer])
}

/**
 * Says that the URLs of an artifact are not wanted any more.
 *
 * @internal
 */
export function endUrlsOfMany(artifact: ArtifactData): void {
  latestOf(artifact)?.ids.delete(artifact.id)
}

function latestOf(artifact: ArtifactData): UrlsQuestion | undefined {
  let question = originOf(artifact).urls
  while (question?.next) question = question.next
  return question
}

function join(asking: Asking, { id }: ArtifactData): UrlsQuestion {
  if (!asking.open || asking.open.ids.size >= maxArtifacts) asking.open = { ids: new Set(), answer: {} }
  asking.open.ids.add(id)
  return asking.open
}

async function send(
  client: RunsClient,
  asking: Asking,
  question: UrlsQuestion,
  call: CallOptions & { signal: AbortSignal },
): Promise<Urls> {
  const { last } = asking
  const answered = (async (): Promise<Urls> => {
    // While one question is under way, the next one gathers whoever comes.
    if (question.ids.size < maxArtifacts) await orAbort(last, call.signal).catch(() => {})
    if (asking.open === question) asking.open = undefined
    if (!call.signal.aborted) addLoaded(client, question)
    if (question.ids.size < 2 || asking.isRefused) return new Map()
    try {
      return await askMany(client, [...question.ids], call)
    } catch (error) {
      if (!isRunsError(error, 'graphql')) throw error
      asking.isRefused = true
      return new Map()
    }
  })()
  asking.last = answered.catch(() => {})
  return answered
}

/** Fills a question up with artifacts that were loaded, first with those that were so after one that is in it. */
function addLoaded(client: RunsClient, question: UrlsQuestion): void {
  const { ids } = question
  const loaded = loadedArtifacts(client)
  const inOrder = [...loaded]
  const first = inOrder.findIndex(([id]) => ids.has(id)) + 1
  for (const [id, held] of [...inOrder.slice(first), ...inOrder.slice(0, first)]) {
    const artifact = held.deref()
    if (artifact && !ids.has(id) && !latestOf(artifact)) {
      if (ids.size >= maxArtifacts) continue
      originOf(artifact).urls = question
      ids.add(id)
    }
    loaded.delete(id)
  }
}

async function askMany(client: RunsClient, ids: readonly string[], call: CallOptions): Promise<Urls> {
  const variables: ListManyArtifactUrlsQueryVariables = { files: maxFilesOfSmall }
  for (const [place, id] of ids.entries())
    Object.assign(variables, { [`id${place}`]: id, [`with${place}`]: true })
  const data = await execute(client, ListManyArtifactUrlsDocument, variables, { ...call, cache: 'fresh' })
  return new Map(
    Object.values(data).flatMap((artifact) => {
      const files = artifact?.files.edges.flatMap(({ node }) => node ?? []) ?? []
      return artifact ? [[artifact.id, new Map(files.map(({ name, directUrl }) => [name, directUrl]))]] : []
    }),
  )
}
