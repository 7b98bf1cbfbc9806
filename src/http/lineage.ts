import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { notFound } from './errors.ts'
import { lineageQuery, pairParam } from './schema-queries.ts'
import { lineagePage, pairView } from './schema-views.ts'

const tag = 'Lineage'

const list = question({
  tag,
  path: '/lineage',
  summary: 'Which report draws on which, page by page',
  query: lineageQuery,
  answers: lineagePage,
})
const pair = question({
  tag,
  path: '/lineage/{from}/{to}',
  summary: 'Two reports with their aligned passages, and the others of their origin',
  params: pairParam,
  answers: pairView,
})

export function lineageRoutes(api: Api, desk: Desk): void {
  api.openapi(list, async (c) => c.json(await desk.listLineage(c.req.valid('query')), 200))
  api.openapi(pair, async (c) => {
    const { from, to } = c.req.valid('param')
    const found = await desk.pair(from, to)
    return found ? c.json(found, 200) : notFound(c, 'link between these two reports')
  })
}
