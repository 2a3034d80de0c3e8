import type { HistoryRow } from './historyTable.ts'

/**
 * A schema of any library that follows Standard Schema, such as Zod, Valibot and ArkType, whose output is an object.
 *
 * @see https://standardschema.dev
 *
 * @public
 */
export interface RowSchema<Row> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    validate(value: unknown): RowCheck<Row> | Promise<RowCheck<Row>>
    readonly types?: { readonly input: unknown; readonly output: Row } | undefined
  }
}

/**
 * What a schema says of a row: its value, or what is wrong with it.
 *
 * @public
 */
export type RowCheck<Row> =
  | { readonly value: Row; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly RowIssue[] }

/**
 * One thing that is wrong with a row, as the schema's library says it.
 *
 * @public
 */
export interface RowIssue {
  readonly message: string
  /** Where in the row; parts are keys, or objects that hold one. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/**
 * A row that did not fit the schema.
 *
 * @public
 */
export interface InvalidRow {
  /** The row as it was logged. */
  readonly row: HistoryRow
  readonly issues: readonly RowIssue[]
}
