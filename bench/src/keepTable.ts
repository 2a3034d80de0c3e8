import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Writes the table into README.md beside this folder. */
export async function keepTable(table: string): Promise<void> {
  const readme = resolve(import.meta.dirname, '../README.md')
  const text = await readFile(readme, 'utf8')
  await writeFile(
    readme,
    text.replace(
      /(<!-- table -->)[\s\S]*(<!-- \/table -->)/,
      () => `<!-- table -->\n${table}\n<!-- /table -->`,
    ),
  )
}
