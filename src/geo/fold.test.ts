import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  test.each([
    ['São Paulo', 'sao paulo'],
    ['St. Paul', 'saint paul'],
    ["N'Djamena", 'ndjamena'],
    ['N’Djamena', 'ndjamena'],
    ['Bielsko-Biała', 'bielsko biala'],
    ['Ústí nad Labem', 'usti nad labem'],
    ['Пловдив', 'plovdiv'],
    ['Ηράκλειο', 'irakleio'],
    ['U.S.', 'us'],
    ['Mt. Vernon', 'mount vernon'],
    ['大阪', ''],
  ])('files %s under "%s"', (name, key) => {
    expect(fold(name)).toBe(key)
  })
})
