import { useEffect } from 'react'

/** Names the browser's tab, most particular part first. */
export function usePageTitle(...parts: string[]): void {
  const title = [...parts.filter(Boolean), 'Runs'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
