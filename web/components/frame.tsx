import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { api } from '../api-client.ts'
import { SignIn } from '../pages/sign-in.tsx'
import { words } from '../words.ts'
import { AllKeys } from './all-keys.tsx'
import { Failed, Loading } from './state.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useKeys } from './use-keys.ts'
import { useMay, useSession } from './use-session.ts'
import { Whoever } from './whoever.tsx'

const PLACES = [
  ['/incidents', words.nav.incidents],
  ['/reports', words.nav.reports],
  ['/lineage', words.nav.lineage],
  ['/claims', words.nav.claims],
  ['/outlets', words.nav.outlets],
  ['/sources', words.nav.sources],
  ['/case', words.nav.case],
] as const

/** The desk, for who may come in. */
export function Frame() {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { isKnown, isOut, error, again } = useSession()
  if (error) return <Failed error={error} again={again} />
  if (!isKnown) return <Loading />
  // Who is not signed in is asked who they are, wherever they wanted to go; with an invitation they need not be.
  if (path === '/join')
    return (
      <Door>
        <Outlet />
      </Door>
    )
  return isOut ? (
    <Door>
      <SignIn />
    </Door>
  ) : (
    <Desk />
  )
}

/** What is seen before one is in: nothing of the case. */
function Door({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <span className="word">{words.name}</span>
        <ThemeSwitch />
      </header>
      <main id="main" tabIndex={-1} aria-busy={false}>
        {children}
      </main>
    </>
  )
}

/** What stands on every page: the bar with the places, the search, the keys. */
function Desk() {
  const client = useQueryClient()
  const isAdmin = useMay('admin', { alone: false })
  const [areKeysShown, showKeys] = useState(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  const isLoading = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0

  // A new page is told to who cannot see it, and the next Tab starts in it.
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else if (path !== '') main.current?.focus({ preventScroll: true })
    showPlace()
  }, [path])
  // Before the first question is put, so that nothing changes unheard between its answer and here.
  useLayoutEffect(
    () =>
      api.listen({
        changed: () => void client.invalidateQueries(),
        building: (state) => client.setQueryData(['build'], state),
      }),
    [client],
  )
  useKeys({ '?': () => showKeys((shown) => !shown) })

  return (
    <>
      <a className="skip" href="#main">
        {words.nav.skip}
      </a>
      <header className="bar">
        <Link className="word" to="/incidents">
          {words.name}
        </Link>
        <CaseName />
        <nav aria-label={words.nav.main}>
          {PLACES.map(([to, label]) => (
            <Link key={to} to={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
              {label}
            </Link>
          ))}
          <ReviewLink isHere={path.startsWith('/review')} />
          {isAdmin && (
            <Link to="/people" aria-current={path.startsWith('/people') ? 'page' : undefined}>
              {words.nav.people}
            </Link>
          )}
        </nav>
        <Search />
        <Whoever />
        <ThemeSwitch />
      </header>
      <main id="main" ref={main} tabIndex={-1} aria-busy={isLoading}>
        <Outlet />
      </main>
      <AllKeys isOpen={areKeysShown} close={() => showKeys(false)} />
    </>
  )
}

/**
 * Brings the current place into the middle of the bar: on a phone the places are wider than the screen.
 *
 * By the bar's own position: after `scrollIntoView` a browser may begin the next Tab behind the place, past the skip link.
 */
function showPlace(): void {
  const bar = document.querySelector('.bar')
  const place = bar?.querySelector('nav [aria-current]')
  if (!bar || !place) return
  const [around, own] = [bar.getBoundingClientRect(), place.getBoundingClientRect()]
  bar.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2)
}

/** What nobody has reviewed, what matters first. */
function ReviewLink({ isHere }: { readonly isHere: boolean }) {
  const filter = { review: ['machine'] } as const
  const { data } = useQuery({ queryKey: ['overview', filter], queryFn: () => api.overview(filter) })
  return (
    <Link to="/review" aria-current={isHere ? 'page' : undefined}>
      {words.nav.review} {data !== undefined && data.count > 0 && data.count.toLocaleString('en')}
    </Link>
  )
}

function CaseName() {
  const { data } = useQuery({ queryKey: ['status'], queryFn: api.status })
  return <span className="case">{data?.name ?? ''}</span>
}

/** Looks in labels and quotes, from every page. */
function Search() {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useKeys({
    '/': (event) => {
      event.preventDefault()
      field.current?.focus()
    },
  })
  const find = (event: FormEvent) => {
    event.preventDefault()
    const text = field.current?.value.trim() ?? ''
    void navigate({ to: '/incidents', search: text === '' ? {} : { text } })
  }
  return (
    <search>
      <form className="find" onSubmit={find}>
        <input
          ref={field}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          maxLength={200}
          onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
