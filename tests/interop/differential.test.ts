import { Artifact, snakeToCamel } from '@x/runs-core'
import { uniqueName } from '@x/test-kit'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { differences } from './differential/differences/index.ts'
import { generatedRuns, seed } from './differential/generatedRuns.ts'
import { missingMembers, pageName, rows } from './differential/page.ts'
import { agree, expectedOf, titleOf } from './differential/question.ts'
import { changes, questions } from './differential/questions/index.ts'
import { type Pair, plain, Sides } from './differential/sides.ts'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

const folder = 'tests/interop/differential'

describe.each(clientVersions)('wandb %s and ours, the same question', (version) => {
  const sides = new Sides(version, interop(version))
  const asked = questions.filter(({ only = version }) => only === version)
  const changed = changes.filter(({ only = version }) => only === version)

  describe(`over ${generatedRuns.length} generated runs, two of Python and one of a sweep, RUNS_SEED=${seed}`, () => {
    const project = uniqueName('project')
    const makers = [
      ...generatedRuns.map((spec) => () => sides.logged({ project, ...spec })),
      () => sides.kinds(),
      () => sides.artifacts(),
      () => sides.swept(),
    ]
    const pairs: Promise<Pair>[] = []
    beforeAll(() => console.log(`generated runs of seed ${seed}; again with RUNS_SEED=${seed}`))

    it.each(asked.map((question) => [titleOf(question), question] as const))(
      'C25: %s',
      async (_, { python, ours, once }) => {
        for (const [index, make] of makers.entries()) {
          const pair = await (pairs[index] ??= make())
          // Whoever is asked about the project has to have all of its runs.
          if (once && index !== generatedRuns.length - 1) continue
          const theirs = await pair.python(python)
          expect(theirs, theirs.says).toHaveProperty('gives')
          expect(
            (await pair.ours(ours)).gives,
            `Python and ours differ at run ${index} of RUNS_SEED=${seed}. Where that is meant, ${pageName} says so in a ` +
              `row, and a probe in ${folder}/differences holds it. Where it is not, it is a bug.`,
          ).toEqual(plain(theirs.gives))
        }
      },
    )
  })

  it.each(changed.map((change) => [titleOf(change), change] as const))(
    'C25: %s leaves the same run behind as ours',
    async (_, { python, ours, run }) => {
      await sides.logArtifact()
      for (const [index, generated] of generatedRuns.slice(0, 3).entries()) {
        const spec = { displayName: 'the same', ...generated, ...run }
        const [theirs, own] = [await sides.logged(spec), await sides.logged(spec)]
        const done = await theirs.python(python)
        expect(done.raises, done.says).toBeUndefined()
        expect((await own.ours(ours)).raises).toBeUndefined()
        const left = await sides.readings(theirs.path)
        const message = `run ${index} of RUNS_SEED=${seed} is not the same when`
        expect(left.ours, `${message} Python wrote and we read`).toEqual(left.python)
        expect(await sides.readings(own.path), `${message} we wrote`).toEqual(left)
      }
    },
  )

  it.each(differences.map((difference) => [difference.row, difference] as const))(
    'C25: %s',
    async (row, difference) => {
      onTestFinished(() => sides.server.faults.clear())
      const log = () => sides.logged(difference.run)
      const given = await difference.probe(await log(), log)
      const stale = `no longer what ${pageName} says at ${row}`
      const expected = expectedOf(difference, version)
      expect(given.python, `Python: ${stale}`).toEqual(expected.python)
      expect(given.ours, `ours: ${stale}`).toEqual(expected.ours)
      if (!agree(expected)) expect(given.ours, `they agree: ${stale}`).not.toEqual(given.python)
    },
  )

  it('C25: every member of Run, Api, Sweep, File and Artifact is asked for, or a row says what became of it', async () => {
    const { python, path, run } = await sides.swept()
    await run.uploadFile(new Blob(['a']), { name: 'a.txt' })
    await python('run.id')
    const members = (await sides.ask<string[]>('members', { path })).map((name) => name.replace(/^Run\./, ''))
    const some = [
      'scan_history',
      'display_name',
      'Api.runs',
      'Sweep.best_run',
      'File.download',
      'Artifact.add',
    ]
    expect(members).toEqual(expect.arrayContaining(some))
    const known = new Set([
      ...[...asked, ...changed].map(({ member }) => member),
      ...[...asked, ...differences].flatMap((each) => each.members ?? []),
      ...missingMembers,
    ])
    expect(
      members.filter((member) => !known.has(member)),
      `add a question in ${folder}/questions; or a row in ${pageName}, and a probe with these \`members\` in ` +
        `${folder}/differences`,
    ).toEqual([])
  })

  it('C25: what the page says is not there yet is not there', async () => {
    const { api, run } = await sides.swept()
    const draft = new Artifact({ name: 'draft', type: 'dataset' })
    const owners = { Run: run, Api: api, Sweep: Object(await run.sweep()), Artifact: draft }
    const present = missingMembers.filter((member) => {
      const [owner = '', name = ''] = member.includes('.') ? member.split('.') : ['Run', member]
      return snakeToCamel(name) in Object(Reflect.get(owners, owner))
    })
    expect(present, 'it is there: a question or a row takes the place of this line').toEqual([])
  })
})

describe('docs/differences-from-python.md', () => {
  it('C25: has a probe for each row, and a row for each probe', () => {
    const calls = rows.map(({ call }) => call)
    const held = differences.map(({ row }) => row)
    expect(new Set(calls).size, 'two rows have the same first cell').toBe(calls.length)
    expect(
      calls.filter((call) => !held.includes(call)),
      `rows without a probe: add to ${folder}/differences a Difference whose \`row\` is this first cell`,
    ).toEqual([])
    expect(
      held.filter((row) => !calls.includes(row)),
      'probes without a row: add the row to "Row by row", or remove the probe',
    ).toEqual([])
  })

  it('C25: says of each row what Python does, what ours does and why', () => {
    expect(rows.filter(({ python, ours, why }) => !python || !ours || !why)).toEqual([])
  })

  it('C25: has no row that no version of Python bears out', () => {
    const idle = differences.filter((difference) =>
      clientVersions.every((version) => agree(expectedOf(difference, version))),
    )
    expect(idle.map(({ row }) => row)).toEqual([])
  })
})
