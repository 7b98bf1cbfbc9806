import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { caseStatus, outletRows } from './schema-views.ts'

const status = question({
  tag: 'Case',
  path: '/status',
  summary: 'What is in the case, what is pending, what failed and why',
  answers: caseStatus,
})
const outlets = question({
  tag: 'Case',
  path: '/outlets',
  summary: 'Who publishes, and how: origins or copies, unnamed voices, hedges, loaded language',
  answers: outletRows,
})

export function caseRoutes(api: Api, desk: Desk): void {
  api.openapi(status, async (c) => c.json(await desk.status(), 200))
  api.openapi(outlets, async (c) => c.json(await desk.listOutlets(), 200))
}
