import { z } from '@hono/zod-openapi'
import type { Added, BuildState } from '../desk/intake.ts'
import { problem } from './schema-model.ts'

export const added: z.ZodType<Added> = z
  .object({ added: z.int(), known: z.int(), refused: z.int(), problems: z.array(problem) })
  .openapi('Added')

export const newLink = z
  .object({ url: z.url({ protocol: /^https?$/u, error: 'an address with http:// or https://' }).max(2000) })
  .openapi('NewLink')

export const buildState: z.ZodType<BuildState> = z
  .object({
    takesReports: z.boolean(),
    isPossible: z.boolean(),
    why: z.string().nullable(),
    isRunning: z.boolean(),
    step: z
      .object({
        phase: z.enum(['ask', 'understand', 'trace', 'link', 'weigh']),
        done: z.int(),
        of: z.int(),
        refused: z.int(),
      })
      .nullable(),
    said: z.string().nullable(),
    hasFailed: z.boolean(),
  })
  .openapi('BuildState')
