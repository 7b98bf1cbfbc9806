import type { MarkOf } from '../../model/mark.ts'
import { marksOf } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Span } from '../../model/span.ts'
import type { Finder } from './finder.ts'
import { readName } from './names/person-name.ts'
import { roleOf } from './names/roles.ts'
import { nameRuns } from './names/runs.ts'
import { meetsAny } from './names/token-index.ts'

type Person = MarkOf<'person'>

/** Finds persons by titles, given names, roles and ages; a later surname alone is joined to the full name. */
export const findPersons: Finder = (marked) => {
  const bodies = marksOf(marked.marks, 'organisation')
  const free = (span: Span) => !meetsAny(bodies, span)
  const named = fullNames(marked).filter(free)
  const known = new Map<string, Person>()
  for (const person of named)
    for (const part of partsOf(person.value.name)) if (!known.has(part)) known.set(part, person)
  const taken = (span: Span) => meetsAny(named, span)
  const later = laterMentions(marked, known).filter((person) => free(person) && !taken(person))
  return [...named.map((person) => joined(person, known)), ...later].sort((one, other) => one.start - other.start)
}

/** Persons whose own words tell that they are persons. */
function fullNames({ report: { text }, sentences }: MarkedReport): Person[] {
  return sentences.flatMap((sentence) =>
    nameRuns(sentence).flatMap((run) => {
      const found = readName(run)
      if (found === null) return []
      const { tokens } = sentence
      const start = tokens[found.from]?.start ?? 0
      const end = tokens[found.to - 1]?.end ?? 0
      const { role, office } = roleOf(text, tokens, found)
      const value = { name: text.slice(start, end), ...(role === null ? {} : { role }), public: office }
      return [{ kind: 'person' as const, start, end, value }]
    }),
  )
}

/** Under what a full name may be mentioned later: its surname, and the whole. */
function partsOf(name: string): string[] {
  const words = name.split(/\s+/)
  const surname = words.at(-1) ?? ''
  return words.length > 1 && surname.length > 2 ? [surname, name] : []
}

/** "Mr Berg" behind "Ilse Berg" is Ilse Berg, and whoever is public once is so throughout the report. */
function joined(person: Person, known: ReadonlyMap<string, Person>): Person {
  const full = known.get(person.value.name)
  if (full === undefined) return person
  const role = person.value.role ?? full.value.role
  const value = { name: full.value.name, public: person.value.public || full.value.public }
  return { ...person, value: role === undefined ? value : { ...value, role } }
}

function laterMentions({ report: { text }, sentences }: MarkedReport, known: ReadonlyMap<string, Person>): Person[] {
  if (known.size === 0) return []
  const found: Person[] = []
  for (const { tokens } of sentences) {
    for (const { start, end, text: word } of tokens) {
      const person = known.get(word)
      if (person === undefined || /^\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, start - 2), start))) continue
      found.push({ ...person, start, end })
    }
  }
  return found
}
