const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** A length of time by its two largest units: `42s`, `3m 20s`, `5h 02m`, `2d 4h`. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  if (whole < minute) return `${whole}s`
  if (whole < hour) return `${Math.floor(whole / minute)}m ${two(whole % minute)}s`
  if (whole < day) return `${Math.floor(whole / hour)}h ${two(Math.floor((whole % hour) / minute))}m`
  return `${Math.floor(whole / day)}d ${Math.floor((whole % day) / hour)}h`
}

const two = (count: number): string => String(count).padStart(2, '0')

/** How long ago, in the largest unit that fits: `just now`, `5 minutes ago`, `yesterday`. */
export function agoWords(then: Date, now: number): string {
  const seconds = (now - then.getTime()) / 1_000
  if (seconds < 45) return 'just now'
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (seconds < hour) return relative.format(-Math.max(1, Math.round(seconds / minute)), 'minute')
  if (seconds < day) return relative.format(-Math.round(seconds / hour), 'hour')
  if (seconds < 30 * day) return relative.format(-Math.round(seconds / day), 'day')
  return then.toLocaleDateString('en', { year: 'numeric', month: 'short', day: 'numeric' })
}

/** The whole date, for a tooltip. */
export const dateWords = (date: Date): string =>
  date.toLocaleString('en', { dateStyle: 'full', timeStyle: 'long' })

/** The time of day, for "showing what was known at …". */
export const clockWords = (time: number): string => new Date(time).toLocaleTimeString('en')
