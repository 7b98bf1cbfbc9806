import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { claimQuery } from './schema-queries.ts'
import { claimPage } from './schema-views.ts'

const list = question({
  tag: 'Claims',
  path: '/claims',
  summary: 'The ledger of claims by series and period, page by page',
  query: claimQuery,
  answers: claimPage,
})

export function claimRoutes(api: Api, desk: Desk): void {
  api.openapi(list, async (c) => c.json(await desk.listClaims(c.req.valid('query')), 200))
}
