import type { HistoryExtent } from './historyExtent.ts'
import type { ScanProgress } from './scanProgress.ts'
import { type AskedRows, askWindow, type WindowAnswer } from './windowAnswer.ts'
import type { StepWindow, WindowPlan } from './windowPlan.ts'

/** How many windows are under way or read ahead, at most. */
const readAhead = 4

/**
 * A window that was read. `full`: it can't be cut, and the server may have left rows of it out.
 *
 * @internal
 */
export interface ReadWindow {
  window: StepWindow
  answer: WindowAnswer
  full: boolean
}

/**
 * Reads the windows of a plan, some at a time, and gives them in the order of steps.
 *
 * @param learn - takes what the first answer says about the whole run, before a second window is asked for
 *
 * @internal
 */
export async function* readWindows(
  asked: AskedRows,
  plan: WindowPlan,
  progress: ScanProgress,
  learn: (extent: HistoryExtent) => void,
): AsyncGenerator<ReadWindow> {
  /** In the order of steps: a window that turns out too full gives its place to its parts. */
  const windows: { window: StepWindow; answer?: Promise<WindowAnswer> }[] = []
  let atOnce = 1
  const ask = (): void => {
    while (windows.length < atOnce) {
      const window = plan.next()
      if (!window) break
      windows.push({ window })
    }
    for (const each of windows.slice(0, atOnce)) {
      each.answer ??= askWindow(asked, each.window, atOnce === 1)
      // Told when its turn comes; nobody may be there any more.
      each.answer.catch(() => {})
    }
  }
  for (;;) {
    ask()
    const head = windows.shift()
    if (!head?.answer) return
    const { window } = head
    let parts: StepWindow[] | 'full'
    let answer: WindowAnswer
    try {
      answer = await head.answer
      if (atOnce === 1) learn(answer.extent)
      parts = plan.answered(window, answer.came, answer.middleStep, answer.beyond)
    } catch (error) {
      progress.failed(window, error)
      throw error
    }
    atOnce = readAhead
    if (parts !== 'full' && parts.length > 0) {
      windows.unshift(...parts.map((part) => ({ window: part })))
      continue
    }
    ask()
    yield { window, answer, full: parts === 'full' }
  }
}
