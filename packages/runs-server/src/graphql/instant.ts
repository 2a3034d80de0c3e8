/** W&B's spelling of an instant: UTC, whole seconds, no zone. */
export function toDateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19)
}
