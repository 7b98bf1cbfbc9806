import { describe, expect, test } from 'vitest'
import { compassPart, distanceKm } from './distance.ts'
import { loadGazetteer } from './gazetteer.ts'

test.each([
  [{ lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111.2],
  [{ lat: 60, lon: 179 }, { lat: 60, lon: -179 }, 111.2],
  [{ lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20015],
  [{ lat: 51.5, lon: -0.1 }, { lat: 51.5, lon: -0.1 }, 0],
])('distanceKm from %o to %o is %d', (from, to, km) => {
  expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(0.5 + km / 1000)
})

describe('compassPart', () => {
  const mali = loadGazetteer().country('ML')

  test('northern Mali lies north of the middle and in the country', () => {
    const north = mali && compassPart(mali, 'northern')
    expect(north?.lat).toBeGreaterThan(18)
    expect(north?.lat).toBeLessThan(25)
  })

  test.each(['south-eastern', 'South Eastern', 'southeast'])('reads "%s"', (direction) => {
    expect(mali && compassPart(mali, direction)?.lat).toBeLessThan(17)
  })

  test('knows no other words', () => {
    expect(mali && compassPart(mali, 'upper')).toBeUndefined()
  })
})
