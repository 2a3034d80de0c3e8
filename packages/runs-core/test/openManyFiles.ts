/**
 * Run in a process of its own, which may open few files: logs all files of a folder, downloads them to three others at once, looks at
 * what is in place, and verifies it. Prints how many there are.
 */
import { join } from 'node:path'
import { Api, Artifact } from '../src/index.ts'

const [baseUrl = '', apiKey = '', path = '', folder = '', root = ''] = process.argv.slice(2)
const run = await new Api({ baseUrl, apiKey }).run(path)
const draft = new Artifact({ name: 'many', type: 'dataset' }).addDir(folder)
const logged = await run.logArtifact(draft)
const roots = ['one', 'two', 'three'].map((name) => join(root, name))
await Promise.all(roots.map((each) => logged.download({ root: each })))
const again = await Promise.all(roots.map((each) => logged.download({ root: each })))
const differences = await Promise.all(roots.map((each) => logged.verify(each)))
console.log(
  JSON.stringify({
    inPlace: again.map(({ inPlace }) => inPlace),
    wrong: differences.flatMap(({ missing, changed, extra }) => [...missing, ...changed, ...extra]),
  }),
)
