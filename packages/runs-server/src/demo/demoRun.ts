import { type Answer, RunWriter } from '../seed/runWriter.ts'
import { seedRuns } from '../seed/seedRuns.ts'
import { trainingCurve } from '../seed/trainingCurve.ts'

const rowsBefore = 400
const rowsInAll = 6_000
const tickMs = 500
const rowsPerTick = 4

/** A run that trains while you watch. */
export interface DemoRun {
  /** `entity/project/run`. */
  path: string
  /** Lets the run end as a person's Ctrl-C would end it. */
  stop(): Promise<void>
}

/**
 * Trains a make-believe model in project `demo`, through the routes that Python uses, so that the first page a person opens is
 * alive. A few runs that have ended lie beside it; logged again at the next start, they stay the same runs. When one training has ended, the next begins.
 */
export async function startDemoRun(answer: Answer, origin: string, apiKey: string): Promise<DemoRun> {
  await seedRuns(answer, origin, apiKey, { project: 'demo', runs: 3, steps: 1_500, nan: 0.002, gaps: 0.005 })
  let training = await begin(answer, origin, apiKey, Date.now())
  let busy: Promise<void> = Promise.resolve()
  let stopped = false
  const timer = setInterval(() => {
    busy = busy.then(async () => {
      if (stopped) return
      if (await training.advance(rowsPerTick)) return
      training = await begin(answer, origin, apiKey, Date.now())
    })
  }, tickMs)
  return {
    path: training.path,
    async stop() {
      stopped = true
      clearInterval(timer)
      await busy
      await training.end(1)
    },
  }
}

interface Training {
  path: string
  /** Logs more rows; false when the training has ended. */
  advance(rows: number): Promise<boolean>
  end(exitCode: number): Promise<void>
}

async function begin(answer: Answer, origin: string, apiKey: string, startedAt: number): Promise<Training> {
  const id = `demo${startedAt.toString(36)}`
  const introduction = {
    project: 'demo',
    id,
    displayName: 'a-training-you-can-watch',
    config: {
      model: 'small-transformer',
      optimizer: { name: 'adamw', lr: 0.0003, betas: [0.9, 0.999] },
      batch_size: 64,
      layers: 6,
    },
    tags: ['demo', 'live'],
    notes: 'A make-believe training. It is logged through the same route that wandb.log() uses.',
    jobType: 'train',
  }
  const writer = await RunWriter.begin(answer, origin, introduction, apiKey)
  const curve = trainingCurve(startedAt, rowsInAll)
  let index = 0
  const advance = async (rows: number): Promise<boolean> => {
    const lines: string[] = []
    for (const end = Math.min(index + rows, rowsInAll); index < end; index++)
      lines.push(rowAt(index, curve(index), startedAt))
    if (lines.length) await writer.log(lines, lines.at(-1))
    if (index < rowsInAll) return true
    await writer.finish()
    return false
  }
  await advance(rowsBefore)
  return {
    path: `${writer.entity}/${writer.project}/${id}`,
    advance,
    end: (exitCode) => writer.finish(exitCode),
  }
}

/** One row as text. Now and then a step diverges and logs NaN, as trainings do: the page draws a gap. */
function rowAt(index: number, metrics: Record<string, number>, startedAt: number): string {
  const values = Object.entries(metrics).map(([key, value]) => {
    const diverged = key === 'train/grad_norm' && index % 700 > 680
    return `${JSON.stringify(key)}:${diverged ? 'NaN' : value}`
  })
  const runtime = index / 8
  return `{${values.join(',')},"_step":${index},"_runtime":${runtime},"_timestamp":${startedAt / 1_000 + runtime}}`
}
