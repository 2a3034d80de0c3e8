import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

interface Listed {
  size: number
  md5: string
  mimetype: string
  downloaded: string
}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64')

describe.each(clientVersions)('files of runs, with wandb %s', (version) => {
  const use = interop(version)
  const names = ['a.txt', 'empty.bin', 'media/images/ünï %2F c.png', 'large.bin']

  async function newRun(id: string): Promise<string> {
    const { entity } = await use.python.ask<{ entity: string }>('log_rows', {
      project: 'files',
      run_id: id,
      rows: [[0, { loss: 1 }]],
    })
    return `${entity}/files/${id}`
  }

  it('C35: what we upload Python lists as we do and downloads, byte for byte', async () => {
    const { python, api } = use
    const path = await newRun('ours')
    const run = await api.run(path)
    const sizes = [3, 0, 40_000, 3_000_000]
    const sent = new Map(names.map((name, index) => [name, randomBytes(sizes[index] ?? 0)]))
    for (const [name, bytes] of sent) await run.uploadFile(bytes, { name })
    const theirs = await python.ask<Record<string, Listed>>('download_files', { path, names })
    const ours = await run.files({ names }).toArray()
    expect(ours).toHaveLength(names.length)
    expect(theirs).toEqual(
      Object.fromEntries(
        ours.map(({ name, sizeBytes, md5: digest, mimetype }) => [
          name,
          { size: sizeBytes, md5: digest, mimetype, downloaded: md5(sent.get(name) ?? new Uint8Array()) },
        ]),
      ),
    )
    // What the client itself saved with the run is among all of them.
    const all = Object.keys(await python.ask<Record<string, Listed>>('download_files', { path }))
    expect((await run.files({ pageSize: 2 }).toArray()).map(({ name }) => name)).toEqual(all)
    expect(all).toContain('wandb-metadata.json')
    // 0.19.1 has no patterns.
    const some = version === '0.19.1' ? { names: names.slice(2) } : { pattern: 'media/%' }
    expect((await run.files(some).toArray()).map(({ name }) => name).sort()).toEqual(
      Object.keys(await python.ask<Record<string, Listed>>('download_files', { path, ...some })).sort(),
    )
    expect(await run.metadata()).toEqual(await python.ask('metadata', { path }))
    await expect(python.ask('file_text', { path, name: 'none' })).rejects.toThrow(/list index out of range/)
    await expect(run.file('none')).rejects.toMatchObject({ code: 'notFound' })
  })

  it('C35: what Python uploads we read, and either deletes what the other has sent', async () => {
    const { python, api } = use
    const path = await newRun('theirs')
    const run = await api.run(path)
    const sizes = Object.fromEntries(names.map((name, index) => [name, [3, 0, 40_000, 3_000_000][index]]))
    const sent = await python.ask<Record<string, { listed: string; size: number; md5: string }>>(
      'upload_files',
      { path, sizes },
    )
    for (const [name, { listed, size, md5: digest }] of Object.entries(sent)) {
      const file = await run.file(name)
      expect([listed, file.sizeBytes, file.md5, md5(await file.bytes())]).toEqual([
        name,
        size,
        digest,
        digest,
      ])
    }
    await (await run.file('a.txt')).delete()
    await run.uploadFile(new Blob(['x']), { name: 'ours.txt' })
    await python.ask('delete_file', { path, name: 'ours.txt' })
    await python.ask('delete_file', { path, name: 'large.bin' })
    const left = await run.files({ names: [...names, 'ours.txt'] }).toArray()
    expect(left.map(({ name }) => name).sort()).toEqual(['empty.bin', 'media/images/ünï %2F c.png'])
    await expect(python.ask('file_text', { path, name: 'a.txt' })).rejects.toThrow(/list index out of range/)
  })
})
