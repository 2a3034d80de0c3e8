/**
 * The parts of chunk files read last, within a budget of bytes.
 * @internal
 */
export class SectionCache {
  readonly #budget: number
  readonly #sections = new Map<string, Uint8Array<ArrayBuffer>>()
  #bytes = 0

  constructor(budget: number) {
    this.#budget = budget
  }

  get(key: string): Uint8Array<ArrayBuffer> | null {
    const section = this.#sections.get(key)
    if (!section) return null
    // A Map keeps the order of insertion: the section used longest ago is the first.
    this.#sections.delete(key)
    this.#sections.set(key, section)
    return section
  }

  put(key: string, section: Uint8Array<ArrayBuffer>): void {
    if (section.byteLength > this.#budget || this.#sections.has(key)) return
    this.#sections.set(key, section)
    this.#bytes += section.byteLength
    for (const [oldest, { byteLength }] of this.#sections) {
      if (this.#bytes <= this.#budget) return
      this.#sections.delete(oldest)
      this.#bytes -= byteLength
    }
  }
}
