import type { RunSelection } from './runIndex.ts'
import { comparePlaces, isBehind, type OrderTerm, placeOf, type RunPlace } from './runOrder.ts'

/** The runs behind a place, in order, as far as they were looked for. */
export interface OrderedPlaces {
  after: RunPlace | null
  places: readonly RunPlace[]
  /** Nothing comes behind them. */
  isLast: boolean
}

/** Pages that one pass over the runs is good for, where somebody turns them. */
const pagesAhead = 5

/** The first places behind `after`. What comes behind them is kept with the selection, for the pages that follow. */
export function placesInOrder(
  selection: RunSelection,
  order: string,
  terms: readonly OrderTerm[],
  { wanted, after }: { wanted: number; after: RunPlace | null },
): readonly RunPlace[] {
  const kept = selection.ordered.get(order)
  const start = kept ? startIn(kept, terms, after) : null
  if (kept && start !== null && (kept.isLast || start + wanted <= kept.places.length))
    return kept.places.slice(start, start + wanted)
  const many = wanted * pagesAhead
  const places = firstInOrder(selection.slots, terms, { wanted: many, after })
  selection.ordered.set(order, { after, places, isLast: places.length < many })
  return places.slice(0, wanted)
}

function startIn(kept: OrderedPlaces, terms: readonly OrderTerm[], after: RunPlace | null): number | null {
  if (after === null || kept.after === null) {
    if (after === kept.after) return 0
    if (after === null) return null
  }
  const position = kept.places.findIndex((place) => comparePlaces(terms, place, after) === 0)
  return position < 0 ? null : position + 1
}

/** One pass over the runs; of those behind `after`, no more are kept than a few times as many as are wanted. */
function firstInOrder(
  slots: readonly number[],
  terms: readonly OrderTerm[],
  { wanted, after }: { wanted: number; after: RunPlace | null },
): readonly RunPlace[] {
  let places: RunPlace[] = []
  let last: RunPlace | undefined
  const cut = (): void => {
    places = places.sort((left, right) => comparePlaces(terms, left, right)).slice(0, wanted)
    last = places[wanted - 1]
  }
  for (const slot of slots) {
    if (after && !isBehind(terms, slot, after)) continue
    if (last && isBehind(terms, slot, last)) continue
    places.push(placeOf(terms, slot))
    if (places.length >= 2 * wanted + 100) cut()
  }
  cut()
  return places
}
