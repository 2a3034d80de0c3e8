import { Run } from './run.ts'
import { RunCoat } from './runCoat.ts'
import { loadRun } from './runs/loadRun.ts'
import type { RunLiteData } from './runs/runData.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'

/**
 * A run of a list that was asked for with `fields: 'lite'`: no config, summary, system metrics and history keys.
 * @public
 */
export class RunLite extends RunCoat<RunLiteData> {
  readonly #client: RunsClient

  /** @internal */
  constructor(client: RunsClient, data: RunLiteData) {
    super(data)
    this.#client = client
  }

  /**
   * Reads the whole run. Sends one request.
   * @throws {@link RunsError} `notFound` where the run has been deleted
   */
  async load(options: CallOptions = {}): Promise<Run> {
    return new Run(this.#client, await loadRun(this.#client, this.ref, options))
  }
}
