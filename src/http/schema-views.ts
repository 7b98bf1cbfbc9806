import { z } from '@hono/zod-openapi'
import type { Decision } from '../desk/decision.ts'
import type {
  CaseStatus,
  ClaimRow,
  IncidentOverview,
  IncidentRow,
  IncidentView,
  LineageRow,
  OutletRow,
  Page,
  PairView,
  Question,
  ReportRow,
  ReportView,
  SaidRow,
  SourceRow,
} from '../desk/views.ts'
import { decision } from './schema-decision.ts'
import * as model from './schema-model.ts'

// Schemas of what the API answers. What the model holds is described there; casts stand only where it is open (`unknown`).

const page = <T>(row: z.ZodType<T>, name: string) =>
  z
    .object({
      rows: z.array(row),
      count: z.int().openapi({ description: 'How many match in all' }),
      next: z.string().nullable().openapi({ description: 'Give it back as `cursor`; null on the last page' }),
    })
    .openapi(name) as unknown as z.ZodType<Page<T>>

const outletHead = z
  .object({ id: z.string(), name: z.string(), reliability: z.string().nullable() })
  .openapi('OutletHead')

const reportHead = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: outletHead.nullable(),
    published: model.edtf.nullable(),
    language: z.string(),
    url: z.string().nullable(),
    input: z.string(),
    sha256: z.string(),
    origin: z.string(),
  })
  .openapi('ReportHead')

export const caseStatus: z.ZodType<CaseStatus> = z
  .object({
    name: z.string(),
    codebook: z.object({ name: z.string(), version: z.string() }),
    counts: z.object({
      captures: z.int(),
      reports: z.int(),
      accounts: z.int(),
      incidents: z.int(),
      claims: z.int(),
      lineage: z.int(),
      outlets: z.int(),
    }),
    pending: z.array(z.object({ stage: z.string(), count: z.int() })),
    problems: z.array(model.problem),
  })
  .openapi('CaseStatus')

const statuses = z.partialRecord(model.fieldName, model.fieldStatus).openapi('Statuses')

const incidentRow = z
  .object({
    id: z.string(),
    type: z.string(),
    label: z.string(),
    when: model.edtf.nullable(),
    where: model.place.nullable(),
    reports: z.int(),
    origins: z.int(),
    sources: z.int(),
    statuses,
    grade: model.grade,
    graded: z.boolean(),
    review: model.review,
  })
  .openapi('IncidentRow') as unknown as z.ZodType<IncidentRow>

export const incidentPage = page(incidentRow, 'IncidentPage')

const facet = z.array(z.object({ value: z.string(), count: z.int() }).openapi('FacetCount'))

export const overview: z.ZodType<IncidentOverview> = z
  .object({
    total: z.int(),
    count: z.int(),
    facets: z.object({ status: facet, origins: facet, type: facet, place: facet, grade: facet, review: facet }),
    days: z.array(z.object({ day: z.string(), count: z.int(), conflicts: z.int() })),
    places: z.array(
      z.object({
        name: z.string(),
        lat: z.number(),
        lon: z.number(),
        precision: model.precision,
        count: z.int(),
      }),
    ),
  })
  .openapi('IncidentOverview')

const column = z
  .object({
    siglum: z.string(),
    origin: z.int(),
    report: reportHead,
    relation: model.relation.nullable(),
    from: z.string().nullable(),
    added: model.additions,
    accounts: z.array(model.accountView),
  })
  .openapi('AccountColumn')

const voiceView = z.object({
  name: z.string(),
  kind: z.enum([...model.sourceKind.options, 'own']),
  origins: z.array(z.int()),
})

const related = z.object({
  id: z.string(),
  label: z.string(),
  when: model.edtf.nullable(),
  score: z.number(),
  why: z.array(z.string()),
})

export const incidentView = z
  .object({
    incident: model.incident,
    sources: z.int(),
    voices: z.array(voiceView),
    columns: z.array(column),
    graded: z.boolean(),
    related: z.array(related),
    decisions: z.array(decision),
    revision: z.string(),
  })
  .openapi('IncidentView') as unknown as z.ZodType<IncidentView>

const questionSide = z
  .object({
    incident: z.object({ id: z.string(), label: z.string(), revision: z.string() }),
    report: reportHead,
    account: model.accountView,
  })
  .openapi('QuestionSide')

const question = z
  .object({
    left: questionSide,
    right: questionSide,
    score: z.number(),
    reasons: z.array(z.object({ weight: z.number(), why: z.string() })),
  })
  .openapi('Question') as unknown as z.ZodType<Question>

export const questionPage = page(question, 'QuestionPage')

const reportRow: z.ZodType<ReportRow> = z
  .object({
    report: reportHead,
    incidents: z.int(),
    claims: z.int(),
    relation: model.relation.nullable(),
    length: z.int(),
  })
  .openapi('ReportRow')

export const reportPage = page(reportRow, 'ReportPage')

const lineageRow: z.ZodType<LineageRow> = z
  .object({
    from: reportHead,
    to: reportHead,
    relation: model.relation,
    directed: z.boolean(),
    score: z.number(),
    passages: z.int(),
    added: z.int(),
    reasons: z.array(z.string()),
  })
  .openapi('LineageRow')

export const lineagePage = page(lineageRow, 'LineagePage')

const report = z
  .object({
    id: z.string(),
    sha256: z.string(),
    input: z.string(),
    key: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    byline: z.string().nullable(),
    published: model.edtf.nullable(),
    language: z.string(),
    text: z.string(),
  })
  .openapi('Report')

export const reportView = z
  .object({
    report,
    head: reportHead,
    capture: z.object({ sha256: z.string(), bytes: z.int(), mediaType: z.string(), capturedAt: z.string() }).nullable(),
    sentences: z.array(model.span),
    marks: z.array(model.mark),
    accounts: z.array(
      z.object({
        account: model.account,
        incident: z.object({ id: z.string(), label: z.string(), statuses }),
      }),
    ),
    claims: z.array(model.claim),
    lineage: z.array(lineageRow),
  })
  .openapi('ReportView') as unknown as z.ZodType<ReportView>

const side = z
  .object({ head: reportHead, text: z.string(), sentences: z.array(model.span), marks: z.array(model.mark) })
  .openapi('PairSide')

export const pairView: z.ZodType<PairView> = z
  .object({ lineage: model.lineage, from: side, to: side, family: z.array(lineageRow) })
  .openapi('PairView')

const claimRow: z.ZodType<ClaimRow> = z
  .object({ claim: model.claim, report: reportHead, context: model.quote, check: model.claimCheck.nullable() })
  .openapi('ClaimRow')

export const claimPage = page(claimRow, 'ClaimPage')

export const outletRows: z.ZodType<readonly OutletRow[]> = z.array(
  z
    .object({
      outlet: outletHead,
      reports: z.int(),
      origins: z.int(),
      derived: z.int(),
      statements: z.int(),
      anonymous: z.int(),
      hedged: z.int(),
      loaded: z.int(),
      words: z.int(),
    })
    .openapi('OutletRow'),
)

export const decisionPage = page<Decision>(decision, 'DecisionPage')

const sourceName = z.enum([...model.SOURCE_KINDS, 'own'])

export const sourceRow: z.ZodType<SourceRow> = z
  .object({
    id: z.string().nullable().openapi({ description: 'Null where nobody is named, or private persons are' }),
    kind: sourceName,
    name: z.string().nullable(),
    incidents: z.int(),
    said: z.int().openapi({ description: 'Values given, each once an origin' }),
    fared: z.record(model.fared, z.int()),
  })
  .openapi('SourceRow')

export const sourcePage = page(sourceRow, 'SourcePage')

const saidRow = z
  .object({
    incident: z.object({ id: z.string(), label: z.string() }),
    report: reportHead,
    field: model.fieldName,
    statement: model.statementView,
    fared: model.fared,
    against: z.array(z.unknown()).openapi({ description: 'What others say that cannot hold together with it' }),
  })
  .openapi('SaidRow') as unknown as z.ZodType<SaidRow>

export const saidPage = page(saidRow, 'SaidPage')
