import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isRunsError, type RowSchema, scanHistory } from '../src/index.ts'
import { judges } from './historyJudges.ts'

interface Point {
  _step: number
  loss: number
}

/** The same schema three times, each as its library's users write it. */
const schemas: { library: string; schema: RowSchema<Point> }[] = [
  { library: 'Zod', schema: z.object({ _step: z.number(), loss: z.number() }) },
  { library: 'Valibot', schema: v.object({ _step: v.number(), loss: v.number() }) },
  { library: 'ArkType', schema: type({ _step: 'number', loss: 'number', '+': 'delete' }) },
]

/** Every third loss is text; `other` is not in the schemas. */
const rows = Array.from({ length: 10 }, (_, _step) => ({
  _step,
  loss: _step % 3 === 2 ? `high ${_step}` : _step / 2,
  other: true,
}))
const fit: Point[] = rows.flatMap(({ _step, loss }) => (typeof loss === 'number' ? [{ _step, loss }] : []))
const unfit = rows.filter(({ loss }) => typeof loss === 'string')

describe.each(judges)('against $judge', ({ start }) => {
  describe.each(schemas)('a schema of $library', ({ schema }) => {
    it("C10: onInvalid 'throw', the default, ends the scan at the row that does not fit, and its token stands before it", async () => {
      const { client, path } = await (await start()).log({ rows })
      const scan = scanHistory(client, path, { schema, pageSize: 4 })
      const read: Point[] = []
      const failed: unknown = await (async () => {
        for await (const row of scan) read.push(row)
      })().catch((error: unknown) => error)
      if (!isRunsError(failed, 'decode')) throw failed
      expect(failed.message).toMatch(/the row of step 2 does not fit the schema: .*loss/)
      expect(Array.isArray(failed.cause)).toBe(true)
      expect(read).toEqual(fit.slice(0, 2))
      expect(scan.token).toBe('1+1')
      expect(scan.coverage).toMatchObject({ returned: 2, lastStep: 1, complete: false })
      expect(scan.coverage.gaps).toEqual([{ from: 2, to: 10, why: 'notRead' }])
      for (const all of [scan.toTable(), scan.toColumns()])
        expect(isRunsError(await all.catch((error: unknown) => error), 'decode')).toBe(true)
    })

    it("C10: 'skip' leaves such rows out and says so in coverage", async () => {
      const { client, path } = await (await start()).log({ rows })
      const scan = scanHistory(client, path, { schema, onInvalid: 'skip', pageSize: 3 })
      const table = await scan.toTable()
      expect(table.rows).toEqual(fit)
      expect(table.coverage).toMatchObject({ returned: 7, total: 10, lastStep: 9, complete: true })
      expect(table.coverage.warnings).toEqual([
        expect.stringMatching(/^rows that do not fit the schema: 3, the first at step 2: /),
      ])
      expect(scan.invalid).toEqual([])
      expect([...(await scan.toColumns()).column('loss').values]).toEqual(fit.map(({ loss }) => loss))
    })

    it("C10: 'collect' keeps them with what is wrong", async () => {
      const { client, path } = await (await start()).log({ rows })
      const scan = scanHistory(client, path, { schema, onInvalid: 'collect', pageSize: 3 })
      const read: Point[] = []
      for await (const row of scan) read.push(row)
      expect(read).toEqual(fit)
      expect(scan.invalid.map(({ row }) => row)).toEqual(unfit)
      for (const { issues } of scan.invalid) {
        expect(issues.length).toBe(1)
        expect(issues[0]?.message).toMatch(/number/)
      }
      expect(scan.coverage).toMatchObject({ returned: 7, total: 10, complete: true })
      const pages: Point[] = []
      for await (const page of scan.pages()) pages.push(...page)
      expect(pages).toEqual(fit)
      expect(scan.invalid.length).toBe(3)
    })
  })

  it('C10: asynchronous schemas that change rows work, and go on from a token', async () => {
    const { client, path } = await (await start()).log({ rows })
    const schema = z
      .object({ _step: z.number(), loss: z.number() })
      .refine(async ({ _step }) => _step !== 4)
      .transform(async ({ _step, loss }) => ({ at: _step, double: loss * 2 }))
    const wanted = fit
      .filter(({ _step }) => _step !== 4)
      .map(({ _step, loss }) => ({ at: _step, double: loss * 2 }))
    const read: { at: number; double: number }[] = []
    const options = { schema, onInvalid: 'skip', pageSize: 4 } as const
    const first = scanHistory(client, path, options)
    for await (const row of first) if (read.push(row) === 3) break
    expect(first.token).toBe('3+1')
    for await (const page of scanHistory(client, path, { ...options, resume: first.token }).pages())
      read.push(...page)
    expect(read).toEqual(wanted)
  })

  it('C10: a scan that is aborted while a row is checked hands nothing out any more', async () => {
    const { client, path } = await (await start()).log({ rows })
    const controller = new AbortController()
    const schema = z.object({ _step: z.number() }).refine(async ({ _step }) => {
      if (_step === 5) controller.abort()
      return true
    })
    for (const read of ['rows', 'pages'] as const) {
      const scan = scanHistory(client, path, { schema, pageSize: 4, signal: controller.signal })
      const handed: unknown[] = []
      const failed: unknown = await (async () => {
        for await (const each of read === 'rows' ? scan : scan.pages()) handed.push(each)
      })().catch((error: unknown) => error)
      expect(isRunsError(failed, 'aborted')).toBe(true)
      expect(scan.coverage).toMatchObject({ returned: read === 'rows' ? 4 : 0, complete: false })
    }
  })

  it('what is no schema is refused before anything is sent', async () => {
    const { client, path, operations } = await (await start()).log({ rows })
    const refused = /schema is .*: give a Standard Schema/
    for (const schema of [{}, { '~standard': 2 }, { '~standard': { version: 2 } }])
      expect(() => scanHistory(client, path, { schema: Object(schema) })).toThrow(refused)
    expect(operations).toEqual([])
  })
})
