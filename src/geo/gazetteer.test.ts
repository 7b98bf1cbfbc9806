import { describe, expect, test } from 'vitest'
import { contains } from './distance.ts'
import { loadGazetteer } from './gazetteer.ts'

describe('loadGazetteer', () => {
  const gazetteer = loadGazetteer()

  test.each([
    ['Kryvyi Rih', 'UA', 'settlement'],
    ['Krivoy Rog', 'UA', 'settlement'],
    ['Dnepropetrovsk', 'UA', 'settlement'],
    ['Tegucigalpa', 'HN', 'settlement'],
    ['Bavaria', 'DE', 'region'],
    ['Knox County', 'US', 'district'],
    ['Ivory Coast', 'CI', 'country'],
    ['Black Sea', '', 'water'],
    ['Харків', 'UA', 'settlement'],
  ])('knows %s', (name, country, kind) => {
    expect(gazetteer.lookup(name)).toContainEqual(
      expect.objectContaining({ place: expect.objectContaining({ country, kind }) }),
    )
  })

  test.each(['', 'Qzxville', 'the', '大阪市'])('knows no place "%s"', (name) => {
    expect(gazetteer.lookup(name)).toEqual([])
  })

  test('files a settlement in its district, region and country', () => {
    const { place } = gazetteer.lookup('Crossville').find(({ place }) => place.region?.name === 'Tennessee') ?? {}
    expect(place?.district?.name).toBe('Cumberland County')
    const country = gazetteer.country('US')
    expect(country && place && contains(country, place)).toBe(true)
  })

  test('tells everyday words', () => {
    expect(gazetteer.isCommonWord('reading')).toBe(true)
    expect(gazetteer.isCommonWord('tegucigalpa')).toBe(false)
  })
})
