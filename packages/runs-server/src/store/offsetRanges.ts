/**
 * A set of line numbers, kept as ranges: a run that logs without gaps is one range.
 * @internal
 */
export class OffsetRanges {
  /** Ascending, apart from each other: [from, to). */
  #ranges: [from: number, to: number][] = []

  static of(ranges: Iterable<readonly [number, number]>): OffsetRanges {
    const result = new OffsetRanges()
    for (const [from, to] of ranges) result.add(from, to)
    return result
  }

  /** The highest number plus one; 0 when empty. */
  get end(): number {
    return this.#ranges.at(-1)?.[1] ?? 0
  }

  add(from: number, to: number): void {
    if (from >= to) return
    const first = this.#firstEndingFrom(from)
    let last = first
    let merged: [number, number] = [from, to]
    for (let range = this.#ranges[last]; range && range[0] <= to; range = this.#ranges[last]) {
      merged = [Math.min(merged[0], range[0]), Math.max(merged[1], range[1])]
      last++
    }
    this.#ranges.splice(first, last - first, merged)
  }

  /** The parts of [from, to) that are not in the set. */
  missing(from: number, to: number): [from: number, to: number][] {
    const gaps: [number, number][] = []
    let position = from
    for (let at = this.#firstEndingFrom(from); position < to; at++) {
      const range = this.#ranges[at]
      const gapEnd = Math.min(to, range ? range[0] : to)
      if (gapEnd > position) gaps.push([position, gapEnd])
      position = Math.max(position, range ? range[1] : to)
    }
    return gaps
  }

  toArray(): [from: number, to: number][] {
    return this.#ranges.map(([from, to]) => [from, to])
  }

  #firstEndingFrom(offset: number): number {
    let low = 0
    let high = this.#ranges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#ranges[middle]?.[1] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
