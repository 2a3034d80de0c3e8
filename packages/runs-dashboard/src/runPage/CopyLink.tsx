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
    <span className="copy-link">
      <button
        type="button"
        className="icon-button small"
        aria-label="Copy the link to this run"
        title="Copy the link to this run"
        onClick={copy}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M6.5 9.5 9.5 6.5M7.5 4.5 9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5 7 13a2.8 2.8 0 0 1-4-4l1.5-1.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <span className="fine" role="status">
        {copied === 'yes' ? 'Copied' : copied === 'no' ? 'Not allowed here' : ''}
      </span>
    </span>
  )
}
