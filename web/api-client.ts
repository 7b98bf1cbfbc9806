import type { Topology } from 'topojson-specification'
import type {
  Added,
  ApiError,
  BuildState,
  CaseStatus,
  ClaimQuery,
  ClaimRow,
  Decision,
  Everybody,
  IncidentFilter,
  IncidentOverview,
  IncidentQuery,
  IncidentRow,
  IncidentView,
  LineageQuery,
  LineageRow,
  MapGround,
  NewDecision,
  OutletRow,
  Page,
  PairView,
  Question,
  ReportQuery,
  ReportRow,
  ReportView,
  SaidQuery,
  SaidRow,
  SessionState,
  SourceQuery,
  SourceRow,
} from '../src/http/api.ts'
import type { Role } from '../src/model/person.ts'
import { words } from './words.ts'

/** What the API refused, in its own words. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly status: number
  readonly code: string

  constructor(status: number, { code, message }: ApiError['error']) {
    super(message)
    this.status = status
    this.code = code
  }
}

type Asked = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>

function addressOf(path: string, asked: object = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked as Asked)) {
    if (value === undefined || value === '') continue
    // A box is one value; other lists are repeated.
    if (name === 'box' && Array.isArray(value)) search.append(name, value.join(','))
    else for (const one of [value].flat()) search.append(name, `${one}`)
  }
  const query = search.toString()
  return query === '' ? `/api${path}` : `/api${path}?${query}`
}

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  // What a browser says of a server that it cannot reach differs, and tells a person nothing.
  const answer = await fetch(address, init).catch((cause: unknown) => {
    throw new Error(words.state.noAnswer, { cause })
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return body as T
  const unknown = { code: 'web/no-answer', message: `The server answered ${answer.status}.` }
  throw new RefusedError(answer.status, (body as ApiError | null)?.error ?? unknown)
}

const send = <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}) =>
  ask<T>(`/api${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

const id = encodeURIComponent

/** Every question the app puts to the server. Nothing else fetches. */
export const api = {
  status: () => ask<CaseStatus>('/api/status'),
  incidents: (query: IncidentQuery) => ask<Page<IncidentRow>>(addressOf('/incidents', query)),
  overview: (filter: IncidentFilter) => ask<IncidentOverview>(addressOf('/incidents/overview', filter)),
  incident: (incident: string) => ask<IncidentView>(`/api/incidents/${id(incident)}`),
  reports: (query: ReportQuery) => ask<Page<ReportRow>>(addressOf('/reports', query)),
  report: (report: string) => ask<ReportView>(`/api/reports/${id(report)}`),
  lineage: (query: LineageQuery) => ask<Page<LineageRow>>(addressOf('/lineage', query)),
  pair: (from: string, to: string) => ask<PairView>(`/api/lineage/${id(from)}/${id(to)}`),
  claims: (query: ClaimQuery) => ask<Page<ClaimRow>>(addressOf('/claims', query)),
  outlets: () => ask<readonly OutletRow[]>('/api/outlets'),
  sources: (query: SourceQuery) => ask<Page<SourceRow>>(addressOf('/sources', query)),
  source: (source: string) => ask<SourceRow>(`/api/sources/${id(source)}`),
  said: (source: string, query: SaidQuery) => ask<Page<SaidRow>>(addressOf(`/sources/${id(source)}/statements`, query)),
  questions: (limit: number) => ask<Page<Question>>(addressOf('/questions', { limit })),
  decisions: (limit: number) => ask<Page<Decision>>(addressOf('/decisions', { limit })),
  addFiles: (files: readonly File[]) => {
    const form = new FormData()
    for (const file of files) form.append('file', file)
    return ask<Added>('/api/inputs', { method: 'POST', body: form })
  },
  addLink: (url: string) => send<Added>('POST', '/links', { url }),
  build: () => ask<BuildState>('/api/builds'),
  startBuild: () => send<BuildState>('POST', '/builds'),
  stopBuild: () => send<BuildState>('DELETE', '/builds'),
  /**
   * Calls when anybody decides something or a build ends, and when it listens again after it could not: what happened
   * meanwhile was missed.
   */
  listen: ({ changed, building }: { changed: () => void; building: (state: BuildState) => void }): (() => void) => {
    const source = new EventSource('/api/events')
    source.addEventListener('decision', changed)
    let isFirst = true
    source.addEventListener('listening', () => {
      if (!isFirst) changed()
      isFirst = false
    })
    source.addEventListener('build', ({ data }) => {
      const state = JSON.parse(data) as BuildState
      building(state)
      if (!state.isRunning) changed()
    })
    return () => source.close()
  },
  decide: (decision: NewDecision) => send<Decision>('POST', '/decisions', decision),
  session: () => ask<SessionState>('/api/session'),
  signIn: (given: { name: string; password: string }) => send<SessionState>('POST', '/session', given),
  signOut: () => send<SessionState>('DELETE', '/session'),
  join: (given: { token: string; name: string; password: string }) => send<SessionState>('POST', '/members', given),
  changePassword: (given: { old: string; password: string }) => send<SessionState>('POST', '/password', given),
  people: () => ask<Everybody>('/api/people'),
  invite: (role: Role) => send<{ path: string; until: string }>('POST', '/invitations', { role }),
  takeBack: (invitation: string) => send<Everybody>('DELETE', `/invitations/${id(invitation)}`),
  setRole: (person: string, role: Role | null) => send<Everybody>('PUT', `/people/${id(person)}/role`, { role }),
  map: () => ask<MapGround>('/api/map'),
  /** The map of the world that is shipped with the app. */
  atlas: (address: string) => ask<Topology>(address),
  /** Where a capture's bytes are shown from. */
  captureAddress: (sha256: string) => `/api/captures/${id(sha256)}`,
}
