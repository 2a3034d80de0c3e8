import type { Bench } from './openBench.ts'
import type { Series } from './table.ts'

/** One thing that is asked of all contenders: a row of the table. */
export interface Question {
  /** As the table calls it. */
  name: string
  /** What must hold, in words. */
  target: string
  ask(bench: Bench): Promise<Answer>
}

export interface Answer {
  /** Ours first. Empty where the notes say all. */
  series: Series[]
  holds: boolean
  /** Sentences below the table. What must hold of one is in `holds` as well. */
  notes?: string[]
}

/** Those whose name holds the word, whatever its case; all without one. */
export function questionsFor(word: string, questions: readonly Question[]): readonly Question[] {
  const found = questions.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()))
  if (found.length > 0) return found
  const names = questions.map(({ name }) => `  ${name}`).join('\n')
  throw new Error(`no question holds '${word}'; there are\n${names}`)
}

/** What must hold, as it is written behind a figure. */
export function verdict(target: string, holds: boolean): string {
  return `(${target}: ${holds ? 'yes' : '**no**'})`
}
