import { RunsError } from '../transport/runsError.ts'
import type { HistoryRow } from './historyTable.ts'
import type { RowCheck, RowIssue, RowSchema } from './rowSchema.ts'

/**
 * What a schema says of a row.
 *
 * @param ends - whether a row that does not fit ends the scan
 *
 * @throws {@link RunsError} `decode` for such a row
 *
 * @internal
 */
export async function checkRow<Row>(
  schema: RowSchema<Row>,
  ends: boolean,
  row: HistoryRow,
): Promise<RowCheck<Row>> {
  const checked = await schema['~standard'].validate(row)
  if (!checked.issues || !ends) return checked
  const text = `the row of step ${String(row._step)} does not fit the schema: ${checked.issues.map(sentence).join('; ')}`
  throw new RunsError('decode', text, { operation: 'scanHistory', cause: checked.issues })
}

function sentence({ path = [], message }: RowIssue): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part))
  return [...(keys.length > 0 ? [keys.join('.')] : []), message].join(': ')
}
