import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Frame } from './components/frame.tsx'
import { Empty } from './components/state.tsx'
import { CasePage } from './pages/case.tsx'
import { ClaimsPage } from './pages/claims.tsx'
import { IncidentPage } from './pages/incident.tsx'
import { IncidentsPage } from './pages/incidents.tsx'
import { JoinPage } from './pages/join.tsx'
import { LineagePage } from './pages/lineage.tsx'
import { OutletsPage } from './pages/outlets.tsx'
import { PairPage } from './pages/pair.tsx'
import { PeoplePage } from './pages/people.tsx'
import { ReportPage } from './pages/report.tsx'
import { ReportsPage } from './pages/reports.tsx'
import { ReviewPage } from './pages/review.tsx'
import { SourcePage } from './pages/source.tsx'
import { SourcesPage } from './pages/sources.tsx'
import {
  claimSearch,
  incidentSearch,
  parseSearch,
  reportSearch,
  reportsSearch,
  saidSearch,
  sourceSearch,
  stringifySearch,
} from './search.ts'
import { words } from './words.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: () => <Empty>{words.state.missing}</Empty> })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/incidents' })
  },
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: incidentSearch,
  component: IncidentsPage,
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: ReportsPage,
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: ReportPage,
})

const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  validateSearch: claimSearch,
  component: ClaimsPage,
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourceSearch,
  component: SourcesPage,
})

const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  validateSearch: saidSearch,
  component: SourcePage,
})

const incident = createRoute({ getParentRoute: () => root, path: '/incidents/$id', component: IncidentPage })
const lineage = createRoute({ getParentRoute: () => root, path: '/lineage', component: LineagePage })
const pair = createRoute({ getParentRoute: () => root, path: '/lineage/$from/$to', component: PairPage })
const outlets = createRoute({ getParentRoute: () => root, path: '/outlets', component: OutletsPage })
const review = createRoute({ getParentRoute: () => root, path: '/review', component: ReviewPage })
const people = createRoute({ getParentRoute: () => root, path: '/people', component: PeoplePage })
const join = createRoute({ getParentRoute: () => root, path: '/join', component: JoinPage })
const theCase = createRoute({ getParentRoute: () => root, path: '/case', component: CasePage })

export const router = createRouter({
  routeTree: root.addChildren([
    ...[
      home,
      incidents,
      incident,
      reports,
      report,
      lineage,
      pair,
      claims,
      outlets,
      sources,
      source,
      theCase,
      review,
      people,
      join,
    ],
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
