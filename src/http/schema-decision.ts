import { z } from '@hono/zod-openapi'
import type { Act, Decision } from '../desk/decision.ts'
import { fieldName, grade, markKind, quote, relation } from './schema-model.ts'

const id = z.string().min(1).max(80)

/** Words of a report, where they stand. */
const words = quote.extend({ exact: z.string().min(1).max(5000) })

/** What a person may decide. */
export const act = z
  .discriminatedUnion('act', [
    z.object({ act: z.enum(['confirm', 'reject', 'unsure']), incident: id }),
    z.object({ act: z.literal('grade'), incident: id, grade }),
    z.object({ act: z.literal('edit'), incident: id, field: fieldName, value: z.unknown() }),
    z.object({ act: z.literal('scope'), incident: id, field: fieldName, account: id }),
    z.object({
      act: z.enum(['strike', 'state']),
      incident: id,
      account: id,
      field: fieldName,
      value: z.unknown(),
      quote: words,
    }),
    z.object({
      act: z.literal('aligned'),
      from: id,
      to: id,
      left: words,
      right: words,
      isAligned: z.boolean(),
    }),
    z.object({ act: z.literal('wrong-mark'), report: id, kind: markKind, quote: words }),
    z.object({ act: z.literal('merge'), incident: id, into: id }),
    z.object({ act: z.literal('apart'), incident: id, other: id }),
    z.object({ act: z.literal('split'), incident: id, accounts: z.array(id).min(1).max(1000) }),
    z.object({ act: z.literal('derives'), from: id, to: id, relation }),
    z.object({ act: z.literal('independent'), from: id, to: id }),
    z.object({
      act: z.literal('reliability'),
      outlet: id,
      reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
    }),
    z.object({ act: z.literal('undo'), decision: id }),
  ])
  .openapi('Act') as unknown as z.ZodType<Act>

export const newDecision = z
  .object({
    act,
    by: z.string().trim().min(1).max(200).openapi({ description: 'Who decides' }),
    why: z.string().max(2000).nullable(),
    seen: z.string().max(200).nullable().openapi({ description: 'The `revision` of the incident that the person saw' }),
  })
  .openapi('NewDecision')

export const decision: z.ZodType<Decision> = z
  .object({
    id: z.string(),
    act,
    by: z.string(),
    at: z.string(),
    why: z.string().nullable(),
    undone: z.boolean(),
    standing: z.enum(['holds', 'needs-another-look']),
  })
  .openapi('Decision')

export const stale = z
  .object({ error: z.object({ code: z.string(), message: z.string() }), since: z.array(decision) })
  .openapi('Stale')
