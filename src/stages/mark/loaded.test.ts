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
  'A gang of {A} bandits fled; the puppet council of {B} and its self-styled “army” will not kneel.',
  'The regime in {A} is hunting our boys, and {B} has eliminated six terrorists in their nest of vipers.',
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
    ['The so-called “volunteers” left.', 'scare-quotes', 'so-called'],
    ['THE REGIME’S LATEST TRICK', 'name-calling', 'THE REGIME'],
    ['Press gangs roam the town.', 'name-calling', 'Press gangs'],
    ['The puppet governor fled.', 'name-calling', 'puppet governor'],
    ['A puppet of foreign powers, they say.', 'name-calling', 'puppet of foreign'],
    ['A gang of traitors did it.', 'name-calling', 'gang of traitors'],
    ['It was a cowardly raid.', 'name-calling', 'cowardly raid'],
    ['They destroyed a nest of terrorists.', 'dehumanising', 'nest of terrorists'],
    ['They are hunting our boys.', 'dehumanising', 'hunting our boys'],
    ['Five militants were eliminated.', 'minimisation', 'militants were eliminated'],
    ['Will your son be next?', 'fear', 'Will your son be next'],
    ['Glory to the partisans of the coast!', 'slogan', 'Glory to the partisans'],
    ['The wise leadership of the marshal won.', 'glorification', 'wise leadership of'],
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
    'The regime of inspections was changed.',
    'Police are hunting two men.',
    'A puppet show was cancelled.',
    'The nest of a stork fell.',
    'The band of players left.',
    'The press gangway was shut.',
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
