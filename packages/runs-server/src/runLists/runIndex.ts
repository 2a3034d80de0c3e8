import { setImmediate } from 'node:timers/promises'
import type { RunRow } from '../metadata/tables.ts'
import { runState } from '../runs/runState.ts'
import type { ServerContext } from '../serverContext.ts'
import type { RunTest } from './compileFilters.ts'
import { dropOldest } from './dropOldest.ts'
import type { OrderedPlaces } from './placesInOrder.ts'
import { type RunField, type StoredColumn, storedRun } from './runField.ts'

/** The values of one field, by the slot of the run. */
export interface RunValues {
  readonly field: RunField
  /** The number of the last change that is in the values. */
  upTo: number
  readonly values: unknown[]
  /** The value as it counts now. */
  at(slot: number): unknown
}

/** The runs that passed a question, as of a change and a moment. */
export interface RunSelection {
  slots: readonly number[]
  upTo: number
  at: number
  /** By order text, the places that were found last. */
  ordered: Map<string, OrderedPlaces>
}

/** Rows that are read before other requests get their turn. */
const chunk = 1_000
/** Fields that a project's index keeps; the one asked for longest ago goes first. */
const mostFields = 48
const mostSelected = 4
/** A state may follow from silence alone, so no answer is kept for longer. Milliseconds. */
const keptMs = 1_000

const idField: RunField = { key: 'id', kind: 'value', columns: [], read: ({ row }) => row.id }
const listedField: RunField = {
  key: 'listed',
  kind: 'value',
  columns: ['deletedAt'],
  read: ({ row }) => row.deletedAt === null,
}

/**
 * The runs of a project by column, for filters and orders: of each field that was ever asked for, the values of all runs, in
 * memory. A question brings them up to date first, by what was written since the last one; the first question for a field reads
 * all runs. So writing a run costs the same with one metric as with a thousand, starting costs nothing, and filters, order and
 * count are one pass over values, whatever their shape.
 */
export class RunIndex {
  readonly #server: ServerContext
  readonly #projectId: number
  readonly #slots = new Map<number, number>()
  readonly #fields = new Map<string, RunValues>()
  readonly #ids: RunValues
  readonly #listed: RunValues
  readonly #selected = new Map<string, RunSelection>()
  #reading: Promise<void> = Promise.resolve()

  constructor(server: ServerContext, projectId: number) {
    this.#server = server
    this.#projectId = projectId
    this.#ids = this.#begin(idField)
    this.#listed = this.#begin(listedField)
  }

  /** The ids of the runs in the table, the tie-break of every order. */
  get ids(): RunValues {
    return this.#ids
  }

  /** The values of a field, which {@link refresh} fills. */
  valuesOf(field: RunField): RunValues {
    const values = this.#fields.get(field.key) ?? this.#begin(field)
    this.#fields.delete(field.key)
    this.#fields.set(field.key, values)
    dropOldest(this.#fields, mostFields)
    return values
  }

  /** Brings values up to date with everything that was written before the call. */
  async refresh(wanted: readonly RunValues[]): Promise<void> {
    const all = [...new Set([this.#ids, this.#listed, ...wanted])]
    const read = this.#reading.then(() => this.#read(all))
    this.#reading = read.catch(() => {})
    await read
  }

  /**
   * The slots of the runs that pass and are not deleted, in no order. Kept for a moment under the text of the question: a list
   * asks for its count beside a page, and for one page after the other.
   */
  select(question: string, passes: RunTest): RunSelection {
    const { values, upTo } = this.#listed
    const now = this.#server.clock.now()
    const kept = this.#selected.get(question)
    if (kept && kept.upTo === upTo && Math.abs(now - kept.at) < keptMs) return kept
    const slots: number[] = []
    for (let slot = 0; slot < values.length; slot++)
      if (values[slot] === true && passes(slot)) slots.push(slot)
    this.#selected.delete(question)
    const selection = { slots, upTo, at: now, ordered: new Map<string, OrderedPlaces>() }
    this.#selected.set(question, selection)
    dropOldest(this.#selected, mostSelected)
    return selection
  }

  #begin(field: RunField): RunValues {
    const values: unknown[] = []
    const { kind } = field
    const at = (slot: number): unknown => values[slot]
    if (kind !== 'state') return { field, upTo: 0, values, at }
    const stateAt = (slot: number): unknown => {
      const stored = values[slot]
      return stored === undefined ? undefined : runState(stored as RunRow, this.#server)
    }
    return { field, upTo: 0, values, at: stateAt }
  }

  async #read(wanted: readonly RunValues[]): Promise<void> {
    for (const upTo of new Set(wanted.map((values) => values.upTo))) {
      await this.#readFrom(
        upTo,
        wanted.filter((values) => values.upTo === upTo),
      )
    }
  }

  async #readFrom(start: number, wanted: readonly RunValues[]): Promise<void> {
    const columns = [...new Set(wanted.flatMap(({ field }): readonly StoredColumn[] => field.columns))]
    for (let from = start; ; ) {
      const rows = await this.#server.database
        .selectFrom('runChanges')
        .innerJoin('runs', 'runs.id', 'runChanges.runId')
        .select(['runs.id', 'runChanges.number'])
        .select(columns.map((column) => `runs.${column}` as const))
        .where('runChanges.projectId', '=', this.#projectId)
        .where('runChanges.number', '>', from)
        .orderBy('runChanges.number')
        .limit(chunk)
        .execute()
      for (const row of rows) {
        // Of the row, what some field reads.
        const run = storedRun(row as RunRow)
        const slot = this.#slotOf(row.id)
        for (const { values, field } of wanted) values[slot] = field.read(run)
      }
      from = rows.at(-1)?.number ?? from
      for (const values of wanted) values.upTo = from
      if (rows.length < chunk) return
      await setImmediate()
    }
  }

  #slotOf(id: number): number {
    const known = this.#slots.get(id)
    if (known !== undefined) return known
    this.#slots.set(id, this.#slots.size)
    return this.#slots.size - 1
  }
}
