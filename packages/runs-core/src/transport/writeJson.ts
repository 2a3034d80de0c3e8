/**
 * Writes JSON as W&B reads it in its JSON texts (config, summary, rows of history): a `bigint` as its digits, and bare `NaN`,
 * `Infinity` and `-Infinity`. What `parseJson` gives is written back as it was.
 *
 * @throws TypeError for a value that holds itself
 *
 * @internal
 */
export function writeJson(value: unknown): string {
  // No string of the value can begin like that: nobody knows it beforehand.
  const mark = `${Math.random()} `
  const json = JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' || (typeof member === 'number' && !Number.isFinite(member))
      ? `${mark}${member}`
      : member,
  )
  return json.replaceAll(new RegExp(`"${mark}(.+?)"`, 'g'), '$1')
}
