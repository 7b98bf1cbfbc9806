import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/hearsay.css'
import './styles/app.css'
import './styles/desk.css'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { SessionState } from '../src/http/api.ts'
import { RefusedError } from './api-client.ts'
import { applyTheme } from './components/theme-switch.tsx'
import { router } from './router.tsx'

const A_MOMENT_MS = 5_000

/** Asked again once where that may help: what the server refused it will refuse again. */
const retry = (failures: number, error: Error) => failures < 1 && !(error instanceof RefusedError && error.status < 500)

const client: QueryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: A_MOMENT_MS, retry, refetchOnWindowFocus: true } },
  queryCache: new QueryCache({
    // The session has run out, or somebody took it away: ask who it is.
    onError(error) {
      const signedOut: SessionState = { isShared: true, person: null }
      if (error instanceof RefusedError && error.status === 401) client.setQueryData(['session'], signedOut)
    },
  }),
})

applyTheme()
const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

// Italics and the code face are not needed for the first paint.
requestAnimationFrame(() => void import('./late-fonts.ts'))
