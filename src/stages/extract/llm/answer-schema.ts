import { z } from 'zod'
import { COUNT_FIELDS, type FieldName } from '../../../model/account.ts'
import type { Codebook } from '../../../model/codebook.ts'

const MODALITIES = ['asserted', 'hedged', 'denied', 'planned', 'hypothetical'] as const
const VOICES = ['named', 'official', 'anonymous', 'document', 'media', 'crowd'] as const
const OUTCOMES = ['detention', 'case-opened', 'charge', 'conviction', 'sentence', 'release', 'denial', 'other'] as const
const PRECISIONS = ['site', 'settlement', 'district', 'region', 'country'] as const

/** Words copied from the report, and the number of the sentence they stand in. */
const words = { quote: z.string(), sentence: z.int() }
const count = z.int().nullable().default(null)

const said = {
  ...words,
  said_by: z
    .object({ ...words, kind: z.enum(VOICES) })
    .nullable()
    .default(null),
  hedged: z.boolean().default(false),
}

/**
 * What of an answer is read, piece by piece: what is not here has no effect.
 *
 * Names are no values of their own: they are the words quoted. A model adds to them only a date, numbers, and one of the
 * codebook's or the contract's words.
 */
export function answerSchemas(codebook: Codebook) {
  const actors = codebook.actors.map(({ name }) => name)
  const things = codebook.things.map(({ name }) => name)
  const means = codebook.means.map(({ name }) => name)
  const counted = z.object({ ...said, low: count, best: count, high: count })
  return {
    account: z.object({
      type: z.enum(codebook.types.map(({ name }) => name)),
      modality: z.enum(MODALITIES),
      told: z.object(words),
    }),
    fields: {
      when: z.object({ ...said, edtf: z.string() }),
      where: z.object({ ...said, precision: z.enum(PRECISIONS) }),
      actor: z.object({ ...said, class: classOf(actors) }),
      target: z.object({ ...said, class: classOf([...actors, ...things]) }),
      means: z.object({ ...said, class: classOf(means) }),
      killed: counted,
      injured: counted,
      detained: counted,
      freed: counted,
      participants: counted,
      damage: z.object(said),
      outcome: z.object({ ...said, kind: z.enum(OUTCOMES) }),
    },
  }
}

export type AnswerSchemas = ReturnType<typeof answerSchemas>

/** What `fields` of a codebook's schemas gives, each with its field's name. */
export type Told = { [F in FieldName]: { field: F; told: z.output<AnswerSchemas['fields'][F]> } }[FieldName]

/** One of the names, or null; null alone where there are none. */
function classOf(names: readonly string[]) {
  return names.length === 0 ? z.null().default(null) : z.enum(names).nullable().default(null)
}

const COUNTS: ReadonlySet<FieldName> = new Set(COUNT_FIELDS)

/** Whether a field holds a number of people. */
export function isCounted(field: FieldName): field is (typeof COUNT_FIELDS)[number] {
  return COUNTS.has(field)
}

/** The JSON Schema of an answer, in what all servers with structured output know of it. */
export function jsonSchemaOf(codebook: Codebook): object {
  const { account, fields } = answerSchemas(codebook)
  const lists = Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field, z.array(schema)]))
  const whole = z.object({ accounts: z.array(account.extend(lists)) })
  const { $schema: _, ...schema } = z.toJSONSchema(whole, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.default
      delete jsonSchema.minimum
      delete jsonSchema.maximum
    },
  })
  return schema
}
