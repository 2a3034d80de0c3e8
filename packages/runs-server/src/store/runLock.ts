/**
 * Many may share a run, one may have it alone; whoever asks to have it alone goes before later sharers.
 * @internal
 */
export class RunLock {
  #sharers = 0
  #owner: Promise<void> | null = null
  #onFree: (() => void) | null = null
  /** Whoever has the run or waits for it. */
  #users = 0

  get isIdle(): boolean {
    return this.#users === 0
  }

  async shared<T>(task: () => Promise<T>): Promise<T> {
    this.#users++
    while (this.#owner) await this.#owner
    this.#sharers++
    try {
      return await task()
    } finally {
      this.#users--
      this.#sharers--
      if (this.#sharers === 0) this.#onFree?.()
    }
  }

  async exclusive<T>(task: () => Promise<T>): Promise<T> {
    this.#users++
    while (this.#owner) await this.#owner
    let release = (): void => {}
    this.#owner = new Promise((resolve) => {
      release = resolve
    })
    try {
      if (this.#sharers > 0) {
        await new Promise<void>((resolve) => {
          this.#onFree = resolve
        })
      }
      return await task()
    } finally {
      this.#users--
      this.#onFree = null
      this.#owner = null
      release()
    }
  }
}
