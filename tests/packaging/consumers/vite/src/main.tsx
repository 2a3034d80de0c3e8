import { createRunsClient } from '@x/runs-core'
import { RunsProvider, useRun } from '@x/runs-react'
import { createRoot } from 'react-dom/client'

const query = new URLSearchParams(location.search)
const client = createRunsClient({
  baseUrl: query.get('server') ?? location.origin,
  apiKey: `local${'0'.repeat(35)}`,
})

function RunPage() {
  const { status, data, error } = useRun(query.get('run'))
  if (status === 'error') return <p role="alert">{error.message}</p>
  return <h1>{data ? `${data.displayName}: ${data.state}` : status}</h1>
}

const host = document.getElementById('root')
if (host) {
  createRoot(host).render(
    <RunsProvider client={client}>
      <RunPage />
    </RunsProvider>,
  )
}
