/**
 * The name that a Python attribute has here: `created_at` → `createdAt`. What is camelCase already stays as it is. Sends nothing.
 *
 * @example
 * ```ts
 * snakeToCamel('history_line_count') // 'historyLineCount'
 * ```
 * @public
 */
export function snakeToCamel(name: string): string {
  const parts = name
    .split('_')
    .filter(Boolean)
    .map((part) => (/\p{Ll}/u.test(part) ? part : part.toLowerCase()))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  const camel = parts.join('')
  return camel.charAt(0).toLowerCase() + camel.slice(1)
}
