import { z } from '@hono/zod-openapi'
import { type Api, question } from './answer.ts'
import type { MapGround } from './api.ts'
import type { Tiles } from './tiles.ts'

export const mapGround: z.ZodType<MapGround> = z
  .object({
    tiles: z.string().nullable().openapi({ description: 'With {z}, {x} and {y}; null: the countries shipped with it' }),
    credit: z.string().nullable(),
  })
  .openapi('MapGround')

const ground = question({
  tag: 'Case',
  path: '/map',
  summary: 'What the map is drawn on, as whoever serves the desk set it',
  answers: mapGround,
})

export function mapRoutes(api: Api, tiles: Tiles | undefined): void {
  api.openapi(ground, (c) => c.json({ tiles: tiles?.template ?? null, credit: tiles?.credit ?? null }, 200))
}
