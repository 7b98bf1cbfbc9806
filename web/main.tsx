import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/hearsay.css'
import './styles/app.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyTheme } from './components/theme-switch.tsx'
import { router } from './router.tsx'

const A_MOMENT_MS = 5_000

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: A_MOMENT_MS, retry: 1, refetchOnWindowFocus: true } },
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
