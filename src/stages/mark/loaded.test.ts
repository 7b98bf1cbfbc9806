import { describe, expect, test } from 'vitest'
import { reportOf } from './attributions/report-of.ts'
import { findAttributions } from './attributions.ts'
import { findLoaded } from './loaded.ts'

function loadedIn(text: string): [string, string][] {
  return reportOf(text, [findAttributions, findLoaded]).marks.flatMap((mark) =>
    mark.kind === 'loaded' ? [[mark.value.device, text.slice(mark.start, mark.end)]] : [],
  )
}

const SWAPPED = [
  'The {A} regime sent its thugs to the valley, and nobody is safe from the {B} army.',
  'Heroic {A} fighters drove out the bloodthirsty {B} hordes of the north.',
  'Everyone knows that {A} conveniently forgets the crimes of {B}.',
  'The {A} “elections” were held under the guns of {B}.',
  'The brave sons of {A} gave their lives. Death to {B}!',
  'It was merely a minor incident, said {A}; the so-called massacre was the work of {B}.',
]

describe('findLoaded', () => {
  test.each([
    ['The council hired thugs.', 'name-calling', 'thugs'],
    ['🚨 The puppet government fled.', 'name-calling', 'puppet government'],
    ['The Dorsk regime fell.', 'name-calling', 'regime'],
    ['They were sent as cannon fodder.', 'dehumanising', 'cannon fodder'],
    ['Nobody is safe in this valley.', 'fear', 'Nobody is safe'],
    ['The raid ended in total chaos.', 'exaggeration', 'total chaos'],
    ['Everyone knows who did it.', 'vague-authority', 'Everyone knows'],
    ['Someone had painted: Glory to Dorsk.', 'slogan', 'Glory to Dorsk'],
    ['Our heroic defenders held the bridge.', 'glorification', 'heroic defenders'],
    ['The dead were collateral damage.', 'minimisation', 'collateral damage'],
    ['But what about the burned villages of the south?', 'whataboutism', 'But what about'],
    ['The so-called governor left.', 'scare-quotes', 'so-called'],
    ['They returned from the “elections” late.', 'scare-quotes', '“elections”'],
  ])('marks "%s" as %s', (text, device, words) => {
    expect(loadedIn(text)).toEqual([[device, words]])
  })

  test.each([
    '',
    'Police detained four men after a protest.',
    'The mayor called the vote “unlawful”.',
    'He said the road was “closed”.',
    'They watched “The Long Night” at the cinema.',
    'The military regiment moved north.',
    'What about lunch.',
    'A butcher was hurt when his shop burned.',
  ])('finds nothing in "%s"', (text) => {
    expect(loadedIn(text)).toEqual([])
  })

  test.each(SWAPPED)('marks "%s" alike whichever side it serves', (sentence) => {
    const fill = (a: string, b: string) => sentence.replaceAll('{A}', a).replaceAll('{B}', b)
    const names = [
      ['Varga', 'Doran'],
      ['Doran', 'Varga'],
    ] as const
    const devices = (text: string) => loadedIn(text).map(([device, words]) => [device, text.indexOf(words)])
    // Both names are equally long, so that the marks stand at the same places.
    const [one, other] = names.map(([a, b]) => devices(fill(a, b)))
    expect(one?.length).toBeGreaterThan(0)
    expect(one).toEqual(other)
  })
})
