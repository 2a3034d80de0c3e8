import type { ReactNode } from 'react'

interface MessageProps {
  title: string
  children?: ReactNode
  /** What can be done about it. */
  action?: ReactNode
  tone?: 'quiet' | 'bad'
}

/** An empty or a failed place, in words: what it is, why, and what to do. */
export function Message({ title, children, action, tone = 'quiet' }: MessageProps): ReactNode {
  return (
    <div className="message" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <h2 className="message-title">{title}</h2>
      {children && <div className="message-text">{children}</div>}
      {action && <div className="message-action">{action}</div>}
    </div>
  )
}
