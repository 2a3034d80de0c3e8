/** Ends an XML document, half a character in a URL, or the reading order of what follows: nothing that a name may do to a page. */
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/**
 * A text from a server as one printable line.
 *
 * @internal
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unprintable, '\uFFFD')
}

/**
 * A text as it may stand in HTML and XML, in an attribute's quotes too.
 *
 * @internal
 */
export function escapeMarkup(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
