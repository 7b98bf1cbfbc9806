import { z } from '@hono/zod-openapi'
import { fared, grade, relation, review, SOURCE_KINDS } from './schema-model.ts'

// What a request may ask. Everything arrives as text; repeated parameters are lists.

const MAX_WORDS = 200

const listOf = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).max(50).optional(),
  )

const text = z.string().trim().max(MAX_WORDS).optional().openapi({ description: 'Words looked for' })

const day = z.iso.date().optional()

/** West, south, east, north in degrees, as `-10,40,5,50`. */
const box = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d{1,8})?(?:,-?\d{1,3}(?:\.\d{1,8})?){3}$/u, 'west,south,east,north in degrees')
  .transform((given) => given.split(',').map(Number) as [number, number, number, number])
  .optional()
  .openapi({ type: 'string', example: '-10,40,5,50' })

const paging = {
  cursor: z.string().max(200).optional().openapi({ description: 'From the `next` of a page' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}

const facets = {
  text,
  type: listOf(z.string().max(80)),
  place: listOf(z.string().max(MAX_WORDS)),
  origins: listOf(z.enum(['1', '2', '3'])),
  status: listOf(z.enum(['conflict', 'update', 'single', 'agree'])),
  grade: listOf(grade),
  review: listOf(review),
  since: day,
  until: day,
  box,
}

export const incidentFilter = z.object(facets)

export const incidentQuery = z.object({ ...facets, ...paging, sort: z.enum(['time', 'origins', 'matters']).optional() })

export const reportQuery = z.object({ ...paging, text, outlet: z.string().max(80).optional(), since: day, until: day })

export const lineageQuery = z.object({
  ...paging,
  report: z.string().max(80).optional(),
  relation: relation.optional(),
})

export const claimQuery = z.object({
  ...paging,
  text,
  series: z.string().max(400).optional(),
  kind: z.string().max(40).optional(),
})

export const sourceQuery = z.object({ ...paging, text, kind: z.enum([...SOURCE_KINDS, 'own']).optional() })

export const saidQuery = z.object({ ...paging, fared: fared.optional() })

export const pagingQuery = z.object(paging)

export const idParam = z.object({ id: z.string().max(80) })
export const pairParam = z.object({ from: z.string().max(80), to: z.string().max(80) })
export const shaParam = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'lower-case hex of a SHA-256') })
