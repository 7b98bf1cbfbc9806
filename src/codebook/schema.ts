import { z } from 'zod'
import { FIELD_NAMES } from '../model/account.ts'

const NAME = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a name is lower-case letters, digits and hyphens, such as house-search')
const text = z.string().trim().min(1, 'must not be empty')
const phrases = z.array(text.transform((words) => words.toLowerCase())).default([])

const type = z.strictObject({
  name: NAME,
  label: text,
  broader: NAME.nullable().default(null),
  verbs: phrases,
  happens: phrases,
  nouns: phrases,
  weak: phrases,
  codes: z.record(z.string(), z.string()).default({}),
  needs: z.array(z.enum(FIELD_NAMES)).default([]),
  aftermath: z.boolean().default(false),
  'not-targets': z.array(NAME).default([]),
})

const wordClass = z.strictObject({ name: NAME, label: text, words: phrases })

/** A codebook as its YAML file has it. */
export const codebookFile = z.strictObject({
  name: NAME,
  version: z.union([z.string(), z.number()]).transform(String),
  /** Another codebook whose classes, and types unless `base-types` is false, this one starts from. */
  base: text.optional(),
  'base-types': z.boolean().default(true),
  'one-scene': z.boolean().optional(),
  history: z.number().int().positive().nullable().optional(),
  types: z.array(type).default([]),
  actors: z.array(wordClass).default([]),
  means: z.array(wordClass).default([]),
  things: z.array(wordClass).default([]),
})

export type CodebookFile = z.output<typeof codebookFile>
