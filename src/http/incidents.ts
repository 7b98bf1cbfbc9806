import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { notFound } from './errors.ts'
import { idParam, incidentFilter, incidentQuery } from './schema-queries.ts'
import { incidentPage, incidentView, overview } from './schema-views.ts'

const tag = 'Incidents'

const list = question({
  tag,
  path: '/incidents',
  summary: 'Incidents, page by page',
  query: incidentQuery,
  answers: incidentPage,
})
const counts = question({
  tag,
  path: '/incidents/overview',
  summary: 'Counts of the incidents that match: by facet, by day, by place',
  query: incidentFilter,
  answers: overview,
})
const one = question({
  tag,
  path: '/incidents/{id}',
  summary: 'One incident whole: its columns, statements in their sentences, best values, grade',
  params: idParam,
  answers: incidentView,
})

export function incidentRoutes(api: Api, desk: Desk): void {
  api.openapi(list, async (c) => c.json(await desk.listIncidents(c.req.valid('query')), 200))
  api.openapi(counts, async (c) => c.json(await desk.overview(c.req.valid('query')), 200))
  api.openapi(one, async (c) => {
    const found = await desk.incident(c.req.valid('param').id)
    return found ? c.json(found, 200) : notFound(c, 'such incident')
  })
}
