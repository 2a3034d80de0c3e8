import { randomInt } from 'node:crypto'

const adjectives =
  'amber bold brisk calm clear cosmic crisp deep dry early eager fair fine fresh gentle glad golden grand keen kind light lively lucky mellow mild noble pale plain proud quick quiet rapid royal rustic sandy sharp silent silver smooth snowy soft solar stellar still sunny swift vivid warm wild young'.split(
    ' ',
  )
const nouns =
  'bird brook breeze bush cloud cove dawn delta dew dune dust eagle elm fern field fire fjord flower fog forest frog frost glade grass grove haze hill island lake leaf meadow mist moon moss night oak ocean pine plain pond rain reef river sea sky snow spring star stone stream sun surf tide tree valley wave wind wood'.split(
    ' ',
  )

/** A name for a run that was given none: two words and the run's number in its project. */
export function generateDisplayName(number: number): string {
  return `${adjectives[randomInt(adjectives.length)]}-${nouns[randomInt(nouns.length)]}-${number}`
}

/** A run id, as W&B's clients make them: eight of `[a-z0-9]`. */
export function generateRunName(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
