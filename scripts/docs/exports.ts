import { textOf } from './documents.ts'

/** What a package exports, types too, and the members of its classes, as codegen has read them from the sources. */
export function exportsOf(entry: string): { name: string; members: string[] }[] {
  const sections = textOf('llms.txt').split('\n## ')
  const text = sections.find((section) => section.startsWith(`${entry}\n`)) ?? ''
  return [...text.matchAll(/^- \[(\w+)\].*((?:\n {2}- .*)*)/gm)].map(([, name = '', lines = '']) => ({
    name,
    members: [...lines.matchAll(/- `([\w.]+)/g)].map(([, member = '']) => member),
  }))
}
