import type { FieldName, Voice } from '../../../src/model/account.ts'
import type { CountRange } from '../../../src/model/count.ts'
import type { Quote } from '../../../src/model/span.ts'

/** An exported record, as far as the samples' scorer looks into it. */
export interface ExportedSamples {
  readonly reports: readonly {
    readonly id: string
    readonly key: string | null
    readonly input: string
    readonly text: string
  }[]
  readonly accounts: readonly ExportedAccount[]
  readonly incidents: readonly {
    readonly id: string
    readonly fields: Partial<Record<string, { readonly status: string }>>
  }[]
  readonly lineage: readonly {
    readonly from: string
    readonly to: string
    readonly relation: string
    readonly directed: boolean
    readonly added: readonly Quote[]
  }[]
  readonly claims: readonly {
    readonly report: string
    readonly quote: Quote
    readonly value: CountRange | null
    readonly period: string | null
    readonly comparison: { readonly value: number | null } | null
    readonly saidBy: Voice | null
  }[]
}

export interface ExportedAccount {
  readonly id: string
  readonly report: string
  readonly incident: string
  readonly type: string
  readonly modality: string
  readonly anchor: Quote
  readonly fields: Partial<Record<FieldName, readonly { readonly value: unknown }[]>>
}

/** The names by which the gold calls reports: the id of their line, else their file without its ending. */
export function namesOf({ reports }: ExportedSamples): Map<string, string> {
  return new Map(
    reports.map(({ id, key, input }) => [id, key ?? (input.split('/').at(-1) ?? '').replace(/\.\w+$/u, '')]),
  )
}
