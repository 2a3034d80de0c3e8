import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root: string = resolve(import.meta.dirname, '../..')

/** Folders that tools write, and those with a dot. */
const notRead = /^(node_modules|dist|test-output|runs-data|api|\..*)$/

/** Every page that people read: paths of Markdown files from the root of the repository. */
export function pages(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notRead.test(name) && name !== 'CHANGELOG.md')
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return pages(path)
      return path.endsWith('.md') ? [path] : []
    })
    .toSorted()
}

/** The pages whose code is typed and run: every README, the guides, and the migration page. */
export function runnablePages(): string[] {
  return pages().filter((path) => /(^|\/)README\.md$|^docs\/(guides\/|differences)/.test(path))
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export interface CodeBlock {
  language: string
  text: string
}

/** The fenced blocks of a page, without the indentation that a list gives them. */
export function blocksOf(path: string): CodeBlock[] {
  const fences = textOf(path).matchAll(/^( *)```(\w*)\n([\s\S]*?)\n\1```$/gm)
  return [...fences].map(([, indentation = '', language = '', text = '']) => ({
    language,
    text: text.replaceAll(`\n${indentation}`, '\n').slice(indentation.length),
  }))
}

/** The blocks of one language of a page, as the one program that they are; empty where it has none. */
export function programOf(path: string, language: string): string {
  return blocksOf(path)
    .filter((block) => block.language === language)
    .map(({ text }) => text)
    .join('\n')
}
