import type { HistoryExtent } from './historyExtent.ts'
import type { WindowAnswer } from './windowAnswer.ts'
import type { StepWindow, WindowPlan } from './windowPlan.ts'

/** How many windows are under way or read ahead, at most. */
const readAhead = 4

type Slot = { window: StepWindow } & (
  | { state: 'waiting' | 'asked' }
  | { state: 'answered'; answer: WindowAnswer; full: boolean }
  | { state: 'failed'; error: unknown }
)

/**
 * A window that was read, or could not be. `full`: it is one step, and the server may have left rows of it out.
 *
 * @internal
 */
export type SettledWindow = Extract<Slot, { state: 'answered' | 'failed' }>

/**
 * Reads the windows of a plan, some at a time, and gives them in the order of steps.
 *
 * @internal
 */
export class WindowReader {
  readonly #plan: WindowPlan
  readonly #ask: (window: StepWindow, first: boolean) => Promise<WindowAnswer>
  readonly #learn: (extent: HistoryExtent) => void
  /** In the order of steps: a window that turned out too full gives its place to its parts. */
  readonly #slots: Slot[] = []
  #started = false
  #learned = false
  #wake: () => void = () => {}

  constructor(
    plan: WindowPlan,
    ask: (window: StepWindow, first: boolean) => Promise<WindowAnswer>,
    learn: (extent: HistoryExtent) => void,
  ) {
    this.#plan = plan
    this.#ask = ask
    this.#learn = learn
  }

  /** The next window, null after the last. One that failed stays the next one. */
  async next(): Promise<SettledWindow | null> {
    for (;;) {
      this.#fill()
      const head = this.#slots[0]
      if (!head) return null
      if (head.state === 'failed') return head
      if (head.state === 'answered') {
        this.#slots.shift()
        this.#fill()
        return head
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #fill(): void {
    let busy = this.#slots.filter(({ state }) => state === 'asked' || state === 'answered').length
    for (const [index, slot] of this.#slots.entries()) {
      if (slot.state === 'failed') return
      if (slot.state !== 'waiting') continue
      if (busy++ >= readAhead) return
      this.#start(index)
    }
    while (busy++ < readAhead && (this.#learned || !this.#started)) {
      const window = this.#plan.next()
      if (!window) return
      this.#slots.push({ window, state: 'waiting' })
      this.#start(this.#slots.length - 1)
    }
  }

  #start(index: number): void {
    const slot = this.#slots[index]
    if (!slot) return
    const { window } = slot
    const asked: Slot = { window, state: 'asked' }
    const first = !this.#started
    this.#slots[index] = asked
    this.#started = true
    this.#ask(window, first).then(
      (answer) => this.#settle(asked, answer),
      (error: unknown) => this.#replace(asked, [{ window, state: 'failed', error }]),
    )
  }

  #settle(asked: Slot, answer: WindowAnswer): void {
    const { window } = asked
    try {
      if (answer.extent) this.#learn(answer.extent)
      const parts = this.#plan.answered(window, answer.came, answer.middleStep, answer.beyond)
      this.#learned = true
      if (parts === 'full' || parts.length === 0)
        this.#replace(asked, [{ window, state: 'answered', answer, full: parts === 'full' }])
      else
        this.#replace(
          asked,
          parts.map((part): Slot => ({ window: part, state: 'waiting' })),
        )
    } catch (error) {
      this.#replace(asked, [{ window, state: 'failed', error }])
    }
  }

  #replace(slot: Slot, by: Slot[]): void {
    const index = this.#slots.indexOf(slot)
    if (index >= 0) this.#slots.splice(index, 1, ...by)
    this.#fill()
    this.#wake()
  }
}
