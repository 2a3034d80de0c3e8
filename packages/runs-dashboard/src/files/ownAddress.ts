/**
 * The address of a file where this very server has it, or null. References lie elsewhere, under an address that whoever logged them
 * has chosen, and the page neither fetches it nor makes a link of it that could run something.
 */
export function ownAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url, window.location.href)) return null
  const { origin, href } = new URL(url, window.location.href)
  return origin === window.location.origin ? href : null
}
