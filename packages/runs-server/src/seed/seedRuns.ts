import { randomStream } from './random.ts'
import { type Answer, RunWriter } from './runWriter.ts'
import { trainingCurve } from './trainingCurve.ts'

/**
 * Runs to make up. The same spec logs the same rows, whenever and wherever.
 * @public
 */
export interface SeedSpec {
  /** @defaultValue the server's own entity */
  entity?: string
  /** @defaultValue `'seeded'` */
  project?: string
  /**
   * How many runs. Their ids are `seed<seed>-<n>`.
   * @defaultValue 1
   */
  runs?: number
  /**
   * Rows of each run.
   * @defaultValue 1_000
   */
  steps?: number
  /**
   * Distance between the steps of two rows.
   * @defaultValue 1
   */
  stride?: number
  /**
   * Share of the metric values, 0 to 1, that are NaN, Infinity or -Infinity instead of a number.
   * @defaultValue 0
   */
  nan?: number
  /**
   * Share of the steps, 0 to 1, after which a piece of up to 50 steps is left out.
   * @defaultValue 0
   */
  gaps?: number
  /**
   * How the runs end: `finished`, `failed`, or `running` where they do not.
   * @defaultValue `'finished'`
   */
  state?: 'finished' | 'failed' | 'running'
  /**
   * Where the numbers come from.
   * @defaultValue 1
   */
  seed?: number
}

/**
 * What was seeded.
 * @public
 */
export interface SeedResult {
  entity: string
  project: string
  runs: { id: string; path: string; rows: number; lastStep: number }[]
}

const rowsPerRequest = 2_000
/** 2026-01-01T00:00:00Z, in seconds: seeded rows have the same times in every server. */
const firstTimestamp = 1_767_225_600

/** Logs made-up runs through the server's own routes. */
export async function seedRuns(
  answer: Answer,
  origin: string,
  apiKey: string,
  spec: SeedSpec,
): Promise<SeedResult> {
  const { project = 'seeded', runs = 1, seed = 1, state = 'finished' } = spec
  checkSpec(spec)
  const result: SeedResult = { entity: '', project, runs: [] }
  for (let number = 0; number < runs; number++) {
    const id = `seed${seed}-${number}`
    const introduction = {
      entity: spec.entity,
      project,
      id,
      displayName: `seeded-run-${number}`,
      config: {
        seed,
        number,
        optimizer: number % 2 ? 'adam' : 'sgd',
        layers: { width: 64 << (number % 4), depth: 2 + (number % 6) },
      },
      tags: number % 3 ? ['seeded'] : ['seeded', 'baseline'],
    }
    const writer = await RunWriter.begin(answer, origin, introduction, apiKey)
    const lastStep = await logRows(writer, spec, seed * 100_003 + number)
    if (state !== 'running') await writer.finish(state === 'finished' ? 0 : 1)
    result.entity = writer.entity
    result.runs.push({ id, path: `${writer.entity}/${project}/${id}`, rows: spec.steps ?? 1_000, lastStep })
  }
  return result
}

/** Logs one run's rows; the answer is the last step, -1 without rows. */
async function logRows(
  writer: RunWriter,
  { steps = 1_000, stride = 1, nan = 0, gaps = 0 }: SeedSpec,
  seed: number,
): Promise<number> {
  const random = randomStream(seed)
  const curve = trainingCurve(seed, steps)
  let step = 0
  let lines: string[] = []
  let last = -1
  for (let index = 0; index < steps; index++) {
    const values = Object.entries(curve(index)).map(
      ([key, value]) => `${JSON.stringify(key)}:${random() < nan ? notANumber(random()) : value}`,
    )
    const clock = `"_step":${step},"_timestamp":${firstTimestamp + index},"_runtime":${index}`
    lines.push(`{${values.join(',')},${clock}}`)
    last = step
    step += stride
    if (random() < gaps) step += stride * Math.ceil(random() * 50)
    if (lines.length === rowsPerRequest || index === steps - 1) {
      await writer.log(lines, lines.at(-1))
      lines = []
    }
  }
  return last
}

/** Bare tokens, as W&B's clients write them. */
const notANumber = (choice: number): string =>
  choice < 0.6 ? 'NaN' : choice < 0.8 ? 'Infinity' : '-Infinity'

function checkSpec({ runs = 1, steps = 1_000, stride = 1, nan = 0, gaps = 0 }: SeedSpec): void {
  for (const [name, value] of Object.entries({ runs, steps })) {
    if (!Number.isInteger(value) || value < 0)
      throw new TypeError(`seed: ${name} must be a whole number, 0 or more`)
  }
  if (!Number.isInteger(stride) || stride < 1)
    throw new TypeError('seed: stride must be a whole number, 1 or more')
  for (const [name, value] of Object.entries({ nan, gaps })) {
    if (!(value >= 0 && value <= 1)) throw new TypeError(`seed: ${name} is a share, from 0 to 1`)
  }
}
