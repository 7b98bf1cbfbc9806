import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { notFound } from './errors.ts'
import { idParam, saidQuery, sourceQuery } from './schema-queries.ts'
import { saidPage, sourcePage, sourceRow } from './schema-views.ts'

const tag = 'Sources'

const list = question({
  tag,
  path: '/sources',
  summary: 'On whose word statements rest, and how these stand to what other origins say, page by page',
  query: sourceQuery,
  answers: sourcePage,
})
const one = question({
  tag,
  path: '/sources/{id}',
  summary: 'One source: an outlet in its own voice, a body, a holder of office, a document; never a private person',
  params: idParam,
  answers: sourceRow,
})
const said = question({
  tag,
  path: '/sources/{id}/statements',
  summary: 'What one source said, value by value, and how each fared, page by page',
  params: idParam,
  query: saidQuery,
  answers: saidPage,
})

export function sourceRoutes(api: Api, desk: Desk): void {
  api.openapi(list, async (c) => c.json(await desk.listSources(c.req.valid('query')), 200))
  api.openapi(one, async (c) => {
    const found = await desk.source(c.req.valid('param').id)
    return found ? c.json(found, 200) : notFound(c, 'such source')
  })
  api.openapi(said, async (c) => {
    const found = await desk.listSaid(c.req.valid('param').id, c.req.valid('query'))
    return found ? c.json(found, 200) : notFound(c, 'such source')
  })
}
