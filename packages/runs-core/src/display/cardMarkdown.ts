import { oneLine } from './escapeMarkup.ts'
import type { CardTable, RunCard } from './runCard.ts'

/** @internal */
export function cardMarkdown({ title, state, path, url, facts, tables }: RunCard): string {
  return [
    `**[${escape(title)}](<${url}>)** · ${escape(state)}`,
    [path, ...facts].map(escape).join(' · '),
    ...tables.map(markdownTable),
  ].join('\n\n')
}

function markdownTable({ name, rows, more }: CardTable): string {
  const rest = more > 0 ? [`| … and ${more} more | |`] : []
  const lines = rows.map((row) => `| ${row.map((words) => escape(fit(words))).join(' | ')} |`)
  return [`| ${name} | |`, '| :-- | --: |', ...lines, ...rest].join('\n')
}

function fit(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

/** Every character that Markdown, its tables, HTML within it, links and formulas are made with. */
function escape(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()<>#!|$~&@^]/g, '\\$&')
}
