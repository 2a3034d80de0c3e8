import { isRunsError } from '@x/runs-core'

/** Python's `outcome(call, …)`: `taken`, or the class of what it raises. Indented as the code that goes on behind it. */
export const outcomeInPython = `
  def outcome(call, *given, **options):
      try:
          call(*given, **options)
          return "taken"
      except Exception as error:
          return type(error).__name__
`

/** The same of ours: the `code` of what it throws. */
export function outcome(call: () => unknown): string {
  try {
    call()
    return 'taken'
  } catch (error) {
    if (isRunsError(error)) return error.code
    throw error
  }
}
