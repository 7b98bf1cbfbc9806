import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { harbour } from '../../test/browser/harbour.ts'
import { type Note, notesOf, segmentsOf } from './layers.ts'
import { passagesOf } from './passages.ts'

const view = await recordDesk(harbour).report('ledger')

test('the margin says who speaks', () => {
  const speakers = view
    ? passagesOf(view).map(({ speaker: { kind, name } }) => (kind === null ? 'own' : `${kind}: ${name ?? ''}`))
    : []
  expect(speakers).toEqual([
    'own',
    'own',
    'official: the police duty office',
    'own',
    'anonymous: a port employee who asked not to be named',
    'none: ',
    'own',
  ])
})

test('one span that fills two fields is one note', () => {
  const notes = view ? notesOf(view).filter(({ layer }) => layer === 'statement') : []
  const detained = notes.find(({ tells }) => tells.some(({ field }) => field === 'detained'))
  expect(detained?.tells.map(({ field }) => field)).toEqual(['detained', 'outcome'])
})

test('loaded language is numbered in the order of the text', () => {
  const numbers = view ? notesOf(view).flatMap(({ number }) => number ?? []) : []
  expect(numbers).toEqual([1, 2, 3, 4, 5])
})

test('segments give back the whole passage, whatever the notes', () => {
  const note = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) })
  fc.assert(
    fc.property(
      fc.array(note, { maxLength: 8 }),
      fc.nat(20),
      fc.integer({ min: 1, max: 40 }),
      (drawn, start, length) => {
        const notes = drawn.map(({ start: from, length: size }) => ({ start: from, end: from + size }) as Note)
        const segments = segmentsOf({ start, end: start + length }, notes)
        expect(segments[0]?.start).toBe(start)
        expect(segments.at(-1)?.end).toBe(start + length)
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start)
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
        }
      },
    ),
  )
})
