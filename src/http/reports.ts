import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { notFound } from './errors.ts'
import { idParam, reportQuery } from './schema-queries.ts'
import { reportPage, reportView } from './schema-views.ts'

const tag = 'Reports'

const list = question({
  tag,
  path: '/reports',
  summary: 'Reports in order of time, page by page',
  query: reportQuery,
  answers: reportPage,
})
const one = question({
  tag,
  path: '/reports/{id}',
  summary: 'One report whole: text, sentences, marks, what it tells, what it draws on',
  params: idParam,
  answers: reportView,
})

export function reportRoutes(api: Api, desk: Desk): void {
  api.openapi(list, async (c) => c.json(await desk.listReports(c.req.valid('query')), 200))
  api.openapi(one, async (c) => {
    const found = await desk.report(c.req.valid('param').id)
    return found ? c.json(found, 200) : notFound(c, 'such report')
  })
}
