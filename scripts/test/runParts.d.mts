export interface PartResult {
  ok: boolean
  passed: number
  failed: number
  skipped: number
  output: string
}
export function runParts(
  names: string[],
  available?: Record<string, () => Promise<PartResult>>,
): Promise<void>
export function chosenParts(defaults: string[]): string[]
