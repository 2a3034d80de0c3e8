import { Component, type ReactNode } from 'react'
import { Message } from '../states/Message.tsx'

interface ErrorBoundaryProps {
  children: ReactNode
}

/** Keeps a fault in one page from leaving the reader with nothing at all. React itself prints the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Message
        tone="bad"
        title="This page has a fault"
        action={
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        }
      >
        <p>It could not be drawn. The browser’s console tells more.</p>
      </Message>
    )
  }
}
