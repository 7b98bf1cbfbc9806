import { expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

test('accounts of one kind that one sentence tells have ids of their own', () => {
  const text =
    'On 3 May gunmen killed a farmer in Cali and murdered a judge in Bogota, and on 4 May they killed a teacher in Pasto and murdered a nurse in Neiva.'
  const report = {
    ...{ id: 'r0', sha256: '', input: '', key: null, url: null, title: null, outlet: null, byline: null },
    ...{ published: '1990-05-06', language: 'en', text },
  }
  const ids = extract(mark(report), loadCodebook('muc')).accounts.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(1)
  expect(new Set(ids).size).toBe(ids.length)
})
