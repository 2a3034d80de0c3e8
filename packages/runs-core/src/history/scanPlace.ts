/**
 * Where a scan goes on: at a step, behind so many of its rows. As text it is a scan's token.
 *
 * @internal
 */
export interface ScanPlace {
  step: number | bigint
  rows: number
}

/** @internal */
export function writePlace({ step, rows }: ScanPlace): string {
  return rows === 0 ? String(step) : `${step}+${rows}`
}

/**
 * Undefined where the text is no token.
 *
 * @internal
 */
export function readPlace(token: string): ScanPlace | undefined {
  const [, digits, rows = 0] = /^(-?\d+)(?:\+(\d+))?$/.exec(token) ?? []
  if (digits === undefined) return undefined
  const step = Number(digits)
  return { step: Number.isSafeInteger(step) ? step : BigInt(digits), rows: Number(rows) }
}
