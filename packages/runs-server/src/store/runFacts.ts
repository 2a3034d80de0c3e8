/** Runs whose fact is kept; the one asked for longest ago goes first. */
const mostRuns = 8_192

/**
 * One fact of many runs, as lists ask for it: kept while nobody writes the run, so that a page of runs opens no files.
 * @internal
 */
export class RunFacts<Fact> {
  readonly #facts = new Map<string, Promise<Fact>>()
  readonly #isSmall: (fact: Fact) => boolean

  /** @param isSmall - whether a fact is kept at all */
  constructor(isSmall: (fact: Fact) => boolean = () => true) {
    this.#isSmall = isSmall
  }

  /** The fact, read where it is not known. */
  get(runKey: string, read: () => Promise<Fact>): Promise<Fact> {
    const known = this.#facts.get(runKey)
    const fact = known ?? read()
    this.#facts.delete(runKey)
    this.#facts.set(runKey, fact)
    if (known) return known
    const drop = (): void => {
      if (this.#facts.get(runKey) === fact) this.#facts.delete(runKey)
    }
    fact.then((value) => {
      if (!this.#isSmall(value)) drop()
    }, drop)
    const [oldest] = this.#facts.keys()
    if (this.#facts.size > mostRuns && oldest !== undefined) this.#facts.delete(oldest)
    return fact
  }

  /** Forgets the fact when the write is done: what is read meanwhile may be of before. */
  async after<Result>(runKey: string, write: Promise<Result>): Promise<Result> {
    try {
      return await write
    } finally {
      this.#facts.delete(runKey)
    }
  }
}
