import { createRunsClient } from '@x/runs-core'
import { RunsProvider } from '@x/runs-react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import 'uplot/dist/uPlot.min.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/runList.css'
import './styles/runPage.css'
import './styles/charts.css'
import './styles/values.css'
import './styles/contents.css'

/**
 * No key: the server that serves this page knows it by its session cookie. A reader waits less patiently than a script,
 * so a server that does not answer is reported sooner than by default.
 */
const client = createRunsClient({ baseUrl: window.location.origin, deadlineMs: 12_000 })

const root = document.getElementById('root')
if (!root) throw new Error('index.html lacks the element #root')
createRoot(root).render(
  <StrictMode>
    <RunsProvider client={client}>
      <App />
    </RunsProvider>
  </StrictMode>,
)
