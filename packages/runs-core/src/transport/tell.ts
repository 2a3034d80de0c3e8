/**
 * Calls a hook of the user's. It only watches: what it throws changes nothing.
 *
 * @internal
 */
export function tell(hook: () => void): void {
  try {
    hook()
  } catch {
    // Its own affair.
  }
}
