import { type ReactNode, useEffect, useState } from 'react'

/** Puts the page's address on the clipboard. */
export function CopyLink(): ReactNode {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(null), 2_000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = (): void => {
    // Browsers offer the clipboard on https and on loopback only.
    if (!navigator.clipboard) return setCopied('no')
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  }
  return (
    <button type="button" className="chip-button" onClick={copy}>
      <span aria-live="polite">
        {copied === 'yes' ? 'Copied' : copied === 'no' ? 'Not allowed here' : 'Copy link'}
      </span>
    </button>
  )
}
