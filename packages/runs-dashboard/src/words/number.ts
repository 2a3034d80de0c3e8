const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** A whole number with separators: `1,000,000`. */
export const countWords = (count: number): string => grouped.format(count)

/** A count and what is counted: `1 run`, `2 runs`, `1,000 runs`. */
export const countOf = (count: number, one: string): string =>
  `${countWords(count)} ${count === 1 ? one : `${one}s`}`

/**
 * A metric's value in few characters without hiding its size: `0.01234`, `1.234e-7`, `12,345`, `NaN`, `∞`.
 *
 * @param digits - significant digits of what is not a whole number.
 */
export function valueWords(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  if (value === 0) return '0'
  if (Number.isInteger(value) && size < 1e9) return grouped.format(value).replace('-', '−')
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
    return `${Number(mantissa)}e${Number(exponent)}`.replaceAll('-', '−')
  }
  return String(Number(value.toPrecision(digits))).replace('-', '−')
}

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** Bytes in decimal units, as W&B writes them: `1.5 MB`. */
export function sizeWords(bytes: number): string {
  let unit = 0
  let size = bytes
  while (size >= 1_000 && unit < units.length - 1) {
    size /= 1_000
    unit++
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${units[unit] ?? ''}`
}
