/**
 * What real W&B servers differ in. A reader that is right under every combination is right anywhere.
 * @public
 */
export interface Quirks {
  /**
   * Whether `maxStep` of a `sampledHistory` spec counts as inside the window.
   * @defaultValue `'inclusive'`, as W&B's hosted service
   */
  sampledMaxStep?: 'inclusive' | 'exclusive'
  /**
   * What a window does that holds more rows than `samples`: a spread over the whole window, or its first rows only.
   * @defaultValue `'sample'`
   */
  overflow?: 'sample' | 'truncate'
  /**
   * How `sampledHistory`, which is real JSON, writes NaN and ±Infinity: the strings `"NaN"`, `"Infinity"`, `"-Infinity"`, or `null`.
   * @defaultValue `'string'`
   */
  nonFinite?: 'string' | 'null'
  /**
   * The most rows that one `Run.events` answer holds.
   * @defaultValue `10_000`
   */
  eventsCap?: number
  /**
   * Whether a file of an artifact that a client has cut into parts gets an address for each; else it is one PUT, whatever its size. The
   * size from which files are cut is the client's: the server sees only the parts.
   * @defaultValue `true`
   */
  multipartUploads?: boolean
  /**
   * Fields, as `Type.field`, that this server pretends not to have: asked for, they fail validation as on an older server.
   * @defaultValue `[]`
   */
  missingFields?: readonly string[]
  /**
   * What `serverInfo.features` lists, by name. Names left out count as off for every client.
   * @defaultValue `{}`
   */
  features?: Readonly<Record<string, boolean>>
}

/** Quirks with every default filled in: what the server works with. */
export type ResolvedQuirks = Required<Quirks>

/** Fills in the defaults, and refuses values that would only show much later. */
export function resolveQuirks(quirks: Quirks = {}): ResolvedQuirks {
  const resolved: ResolvedQuirks = {
    sampledMaxStep: quirks.sampledMaxStep ?? 'inclusive',
    overflow: quirks.overflow ?? 'sample',
    nonFinite: quirks.nonFinite ?? 'string',
    eventsCap: quirks.eventsCap ?? 10_000,
    multipartUploads: quirks.multipartUploads ?? true,
    missingFields: quirks.missingFields ?? [],
    features: quirks.features ?? {},
  }
  if (!Number.isInteger(resolved.eventsCap) || resolved.eventsCap < 0) {
    throw new TypeError('quirks.eventsCap must be a whole number of rows, 0 or more')
  }
  for (const field of resolved.missingFields) {
    if (!/^\w+\.\w+$/.test(field)) throw new TypeError(`quirks.missingFields: "${field}" is not Type.field`)
  }
  return resolved
}
