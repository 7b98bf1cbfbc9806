import { describe, expect, test } from 'vitest'
import type { AttributionValue, Mark } from './mark.ts'
import type { MarkedReport } from './marked-report.ts'
import { voiceAt } from './voices.ts'

const at = (text: string, words: string): [number, number] => {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

function spanOf(text: string, words: string) {
  const [start, end] = at(text, words)
  return { start, end }
}

function said(text: string, source: string | null, cue: string, content: string): Mark {
  const value: AttributionValue = {
    source: source === null ? null : at(text, source),
    cue: at(text, cue),
    content: [at(text, content)],
    sourceKind: 'official',
  }
  return { kind: 'attribution', ...spanOf(text, cue), value }
}

function hedge(text: string, cue: string): Mark {
  return { kind: 'hedge', ...spanOf(text, cue), value: { cue } }
}

function marked(text: string, marks: Mark[]): MarkedReport {
  const report = { id: 'r0', sha256: '', input: '-', key: null, url: null, title: null, outlet: null, byline: null }
  return {
    report: { ...report, published: null, language: 'en', text },
    sentences: [{ start: 0, end: text.length, paragraph: 0, tokens: [] }],
    marks,
  }
}

describe('voiceAt', () => {
  const text = 'Mayor Ilse Brandt said police told her that four men were hurt.'

  test('the narrowest content wins', () => {
    const marks = [
      said(text, 'Mayor Ilse Brandt', 'said', 'police told her that four men were hurt'),
      said(text, 'police', 'told', 'that four men were hurt'),
    ]
    expect(voiceAt(marked(text, marks), spanOf(text, 'four men')).voice?.name).toBe('police')
    expect(voiceAt(marked(text, marks), spanOf(text, 'her')).voice?.name).toBe('Mayor Ilse Brandt')
  })

  test('a marked person gives the name', () => {
    const marks: Mark[] = [
      said(text, 'Mayor Ilse Brandt', 'said', 'police told her that four men were hurt'),
      { kind: 'person', ...spanOf(text, 'Ilse Brandt'), value: { name: 'Ilse Brandt', role: 'mayor', public: true } },
    ]
    expect(voiceAt(marked(text, marks), spanOf(text, 'four men')).voice).toMatchObject({
      name: 'Ilse Brandt',
      quote: { exact: 'Mayor Ilse Brandt' },
    })
  })

  test('a pronoun speaks for the last source', () => {
    const later = 'Mayor Ilse Brandt said so. She added that two had died.'
    const marks: Mark[] = [
      said(later, 'Mayor Ilse Brandt', 'said', 'so'),
      { kind: 'person', ...spanOf(later, 'Ilse Brandt'), value: { name: 'Ilse Brandt', public: true } },
      said(later, 'She', 'added', 'that two had died'),
    ]
    expect(voiceAt(marked(later, marks), spanOf(later, 'two had died')).voice?.name).toBe('Ilse Brandt')
  })

  test('a wish is no word of what happened', () => {
    const wish = 'The union wants to block the port.'
    const marks = [said(wish, 'The union', 'wants', 'to block the port')]
    expect(voiceAt(marked(wish, marks), spanOf(wish, 'the port')).voice).toBeNull()
  })

  test('a report that names nobody is hedged', () => {
    const passive = 'Two men were reported to have been taken away.'
    const marks = [said(passive, null, 'were reported', 'to have been taken away')]
    expect(voiceAt(marked(passive, marks), spanOf(passive, 'taken away'))).toEqual({
      voice: null,
      via: [],
      hedged: true,
    })
  })

  test('a source without a name is hedged', () => {
    const text = 'Sources said the depot burned.'
    const [mark] = [said(text, 'Sources', 'said', 'the depot burned')]
    const anonymous =
      mark?.kind === 'attribution' ? [{ ...mark, value: { ...mark.value, sourceKind: 'anonymous' as const } }] : []
    expect(voiceAt(marked(text, anonymous), spanOf(text, 'burned'))).toMatchObject({
      voice: { name: 'Sources' },
      hedged: true,
    })
  })

  test.each([
    ['Men reportedly attacked a depot.', 'reportedly', 'a depot', true],
    ['Men reportedly came, and the depot burned.', 'reportedly', 'burned', false],
    ['The alleged attacker was detained.', 'alleged', 'attacker', true],
    ['The alleged attacker was detained.', 'alleged', 'detained', false],
    ['The depot burned.', 'no hedge', 'burned', false],
  ])('in "%s" "%s" over "%s": %s', (words, cue, over, expected) => {
    const marks = words.includes(cue) ? [hedge(words, cue)] : []
    expect(voiceAt(marked(words, marks), spanOf(words, over)).hedged).toBe(expected)
  })
})
