export interface PartResult {
  ok: boolean
  passed: number
  failed: number
  skipped: number
  output: string
  /** What failed, each told in a few lines; a part that isn't vitest tells it in `output`. */
  failures?: string[]
}
export function runParts(
  names: string[],
  available?: Record<string, () => Promise<PartResult>>,
): Promise<void>
export function chosenParts(defaults: string[]): string[]
