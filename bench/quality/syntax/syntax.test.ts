import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/language/en/analyse.ts'
import { doerOf, doneTo, obliquesOf, type ParsedSentence } from '../../../src/language/en/arcs.ts'
import { parse } from '../../../src/language/en/parse.ts'
import floor from './floor.json' with { type: 'json' }

const file = readFileSync(new URL('./cases.txt', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))

test('core arcs of invented sentences do not fall below the floor', () => {
  let right = 0
  let wanted = 0
  const misses: string[] = []
  for (const line of cases) {
    const [text = '', facts = ''] = line.split(' | ')
    const parsed = analyse(text).map((sentence) => ({ sentence, parse: parse(sentence) }))
    for (const fact of facts.split('; ')) {
      wanted++
      if (parsed.some((one) => holdsIn(one, fact))) right++
      else misses.push(`${fact}  in  ${text}`)
    }
  }
  const share = right / wanted
  console.log(
    `syntax: ${right} of ${wanted} core arcs (${share.toFixed(4)}), floor ${floor.share}\n${misses.join('\n')}`,
  )
  expect(createHash('sha256').update(file).digest('hex'), 'cases changed: accept a new floor').toBe(floor.cases)
  expect(share).toBeGreaterThanOrEqual(floor.share)
})

function holdsIn(parsed: ParsedSentence, fact: string): boolean {
  const [verb, relation = '', noun] = fact.split(' ')
  const { tokens } = parsed.sentence
  const named = (token: number | null | undefined) =>
    token !== null && token !== undefined && tokens[token]?.text === noun
  return tokens.some((token, i) => {
    if (token.text !== verb) return false
    if (relation === 'doer') return named(doerOf(parsed, i))
    if (relation === 'done') return named(doneTo(parsed, i))
    return obliquesOf(parsed, i, relation.toLowerCase()).some((oblique) => named(oblique.token))
  })
}
