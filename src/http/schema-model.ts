import { z } from '@hono/zod-openapi'
import type { FieldName } from '../model/account.ts'
import { FIELD_NAMES } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import { FARED, type Fared } from '../model/fared.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Mark } from '../model/mark.ts'

// Schemas of what the model holds, as the API answers it. The annotations make the compiler hold schema and model together.

export const span = z.object({ start: z.int(), end: z.int() }).openapi('Span')
export const quote = z.object({ start: z.int(), end: z.int(), exact: z.string() }).openapi('Quote')
export const edtf = z.string().openapi({ description: 'EDTF (ISO 8601-2)', example: '2026-03-11' })
export const grade = z.enum(['1', '2', '3', '4', '5', '6'])
export const relation = z.enum(['copy', 'rewrite', 'excerpt', 'cites'])
export const review = z.enum(['machine', 'confirmed', 'edited', 'rejected'])
export const fieldName = z.enum(FIELD_NAMES as readonly [FieldName, ...FieldName[]])
export const fieldStatus = z.enum(['agree', 'single', 'vaguer', 'update', 'scope', 'conflict'])
export const SOURCE_KINDS = ['named', 'official', 'anonymous', 'document', 'media', 'crowd'] as const
export const sourceKind = z.enum(SOURCE_KINDS)
export const fared = z.enum(FARED as readonly [Fared, ...Fared[]])
export const precision = z.enum(['site', 'settlement', 'district', 'region', 'country'])

export const count = z
  .object({ low: z.number().nullable(), best: z.number().nullable(), high: z.number().nullable() })
  .openapi('CountRange')

export const place = z
  .object({
    name: z.string(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    precision,
    country: z.string().optional(),
    region: z.string().optional(),
    geonames: z.number().optional(),
  })
  .openapi('Place')

export const voice = z.object({ name: z.string(), kind: sourceKind, quote }).openapi('Voice')

/** The value of a statement has the shape its field asks for; the contract's record describes each. */
export const statement = z
  .object({
    value: z.unknown(),
    quote,
    saidBy: voice.nullable(),
    hedged: z.boolean(),
    derived: z.enum(['carried', 'altered', 'added']).nullable(),
  })
  .openapi('Statement')

// All fields are there; one that is not said is an empty list.
const statements = (of: z.ZodType) => z.record(fieldName, z.array(of))

const accountHead = {
  id: z.string(),
  report: z.string(),
  type: z.string(),
  modality: z.enum(['asserted', 'hedged', 'denied', 'planned', 'hypothetical']),
  anchor: quote,
  extractor: z.string().optional().openapi({ description: 'The language model that proposed it; absent: the rules' }),
}

export const account = z.object({ ...accountHead, fields: statements(statement) }).openapi('Account')

export const statementView = statement.extend({ context: quote }).openapi('StatementInContext')
export const accountView = z.object({ ...accountHead, fields: statements(statementView) }).openapi('AccountInContext')

const weighed = z
  .object({
    best: z.unknown(),
    status: fieldStatus,
    reasons: z.array(z.string()).optional(),
    values: z.array(
      z.object({ value: z.unknown(), accounts: z.array(z.string()), origins: z.int(), sources: z.int() }),
    ),
  })
  .openapi('WeighedField')

export const incident = z
  .object({
    id: z.string(),
    type: z.string(),
    label: z.string(),
    accounts: z.array(z.string()),
    origins: z.int(),
    fields: z.partialRecord(fieldName, weighed),
    credibility: z.object({ grade, reasons: z.array(z.string()) }),
    review,
  })
  .openapi('Incident') as unknown as z.ZodType<Incident>

const addition = quote.extend({ attributed: z.boolean() }).openapi('Addition')
export const additions = z.array(addition)

export const lineage = z
  .object({
    from: z.string(),
    to: z.string(),
    relation,
    directed: z.boolean(),
    score: z.number(),
    passages: z.array(
      z
        .object({ from: span, to: span, kind: z.enum(['verbatim', 'paraphrase']), score: z.number() })
        .openapi('Passage'),
    ),
    added: additions,
    reasons: z.array(z.string()),
  })
  .openapi('Lineage') satisfies z.ZodType<Lineage>

export const markKind = z.enum([
  'time',
  'place',
  'person',
  'organisation',
  'quantity',
  'attribution',
  'hedge',
  'loaded',
])

/** The value of a mark has the shape its kind asks for; the contract's record describes each. */
export const mark = span.extend({ kind: markKind, value: z.unknown() }).openapi('Mark') as unknown as z.ZodType<Mark>

export const claim = z
  .object({
    id: z.string(),
    report: z.string(),
    quote,
    kind: z.enum(['statistic', 'trend', 'share', 'forecast', 'legal']),
    measure: z.string(),
    unit: z.string().nullable(),
    value: count.extend({ approximate: z.boolean() }).nullable(),
    period: edtf.nullable(),
    per: z.string().nullable(),
    place: z.string().nullable(),
    comparison: z
      .object({
        kind: z.enum(['ratio', 'difference', 'up', 'down']),
        value: z.number().nullable(),
        to: z.string().nullable(),
      })
      .nullable(),
    saidBy: voice.nullable(),
    series: z.string(),
  })
  .openapi('Claim') satisfies z.ZodType<Claim>

const heldCount = z
  .object({ period: edtf, days: z.int(), incidents: z.int(), vague: z.int(), reports: z.int() })
  .openapi('HeldCount')

/** A claim beside the case's own incidents. */
export const claimCheck = z
  .object({
    verdict: z.enum(['borne-out', 'against', 'unsettled', 'not-judged']),
    lines: z.array(z.string()),
    now: heldCount.nullable(),
    before: heldCount.nullable(),
    ratio: z.object({ value: z.number().nullable(), low: z.number(), high: z.number().nullable() }).nullable(),
  })
  .openapi('ClaimCheck') satisfies z.ZodType<ClaimCheck>

export const problem = z
  .object({
    code: z.string(),
    input: z.string(),
    message: z.string(),
    severity: z.enum(['refused', 'warning']),
    stage: z.enum(['acquire', 'read', 'mark', 'extract', 'trace', 'link', 'weigh']),
  })
  .openapi('Problem')
