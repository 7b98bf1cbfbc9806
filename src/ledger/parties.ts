import type { FieldName } from '../model/account.ts'
import type { WordClass } from '../model/codebook.ts'
import type { Incident } from '../model/incident.ts'
import { placeOf, type Word } from './words.ts'

/** The phrases of parties and things, and of means, each with its class; the classes in the codebook's order. */
export interface ClassPhrases {
  readonly parties: readonly [WordClass, string[]][]
  readonly means: readonly [WordClass, string[]][]
}

/** Who does it, to whom and with what, as a measure restricts it. */
export interface PartyTest {
  isOf(incident: Incident): boolean
  /** Such as `on police`. */
  readonly text: readonly string[]
}

type Role = 'actor' | 'target' | 'either' | 'place' | 'means'

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['by', 'actor'],
  ...['against', 'on', 'upon', 'to', 'toward', 'towards'].map((word): [string, Role] => [word, 'target']),
  ...['in', 'at', 'near', 'from', 'across', 'throughout'].map((word): [string, Role] => [word, 'place']),
  ...['with', 'using'].map((word): [string, Role] => [word, 'means']),
])
const BREAKS = new Set([',', 'and', 'or', 'of', 'for'])

/** What says no more than that something is counted. */
const EMPTY = new Set(
  `the a an our their its all any such these those this that new more other further similar several many total overall number rate figure count
  level amount share volume frequency incident case event act action instance opposition resistance violence violent documented recorded registered
  reported logged known official separate individual recent one two three four five six seven eight nine ten dozen hundred thousand`.split(
    /\s+/,
  ),
)

/**
 * Reads the words of a measure that its kinds of incident leave.
 *
 * Words that no class of the codebook has restrict in a way that cannot be followed: they are given back. Words in the place's
 * name are not: the place is looked at by itself.
 */
export function partiesIn(
  rest: readonly Word[],
  classes: ClassPhrases,
  place: string | null,
): PartyTest | { readonly unknown: string } {
  const isPlace = new Set(place?.toLowerCase().split(/\s+/u))
  const groups = groupsOf(
    rest.filter(({ lemma, text }) => !EMPTY.has(lemma) && !/^\d/u.test(lemma) && !isPlace.has(text.toLowerCase())),
  )
  const found = groups.map((group) => ({ ...group, ...classOf(group.words, classes) }))
  const unknown = found.find(({ of, role }) => of === undefined || role === 'place')
  if (unknown) return { unknown: unknown.words.map(({ text }) => text).join(' ') }
  const wanted = found.flatMap(({ of, role, isMeans }) =>
    of ? [{ of, role: isMeans ? ('means' as const) : role }] : [],
  )
  const roles = [...new Set(wanted.map(({ role }) => role))]
  return {
    // Of one role any will do ("guards and patrols"), of several each must be there.
    isOf: (incident) =>
      roles.every((role) => wanted.some((one) => one.role === role && fillsRole(incident, role, one.of.name))),
    text: roles.map((role) => {
      const labels = wanted.filter((one) => one.role === role).map(({ of }) => of.label.toLowerCase())
      return `${WORDING[role]} ${[...new Set(labels)].join(' or ')}`
    }),
  }
}

const WORDING = { actor: 'by', target: 'on', either: 'by or on', means: 'with', place: 'in' } as const

interface Group {
  readonly role: Role
  readonly words: readonly Word[]
}

/** Runs of words with the role that the preposition before gives them. */
function groupsOf(words: readonly Word[]): Group[] {
  const groups: { role: Role; words: Word[] }[] = [{ role: 'either', words: [] }]
  for (const word of words) {
    const role = ROLES.get(word.lemma)
    const last = groups.at(-1)
    // "guards and patrols": what is joined has the role of what it is joined to.
    if (role !== undefined) groups.push({ role, words: [] })
    else if (BREAKS.has(word.lemma))
      groups.push({
        role: word.lemma === 'and' || word.lemma === 'or' ? (last?.role ?? 'either') : 'either',
        words: [],
      })
    else last?.words.push(word)
  }
  return groups.filter(({ words }) => words.length > 0)
}

function classOf(
  words: readonly Word[],
  { parties, means }: ClassPhrases,
): { of: WordClass | undefined; isMeans: boolean } {
  const among = (phrases: readonly [WordClass, string[]][]) =>
    phrases.find(([, phrase]) => placeOf(words, phrase) >= 0)?.[0]
  const party = among(parties)
  return party === undefined ? { of: among(means), isMeans: true } : { of: party, isMeans: false }
}

const FIELDS: Readonly<Record<Role, readonly FieldName[]>> = {
  actor: ['actor'],
  target: ['target'],
  either: ['actor', 'target'],
  means: ['means'],
  place: [],
}

/** Whether any telling puts a class in a role. */
function fillsRole({ fields }: Incident, role: Role, name: string): boolean {
  return FIELDS[role].some((field) =>
    fields[field]?.values.some(({ value }) => (value as { class?: string | null }).class === name),
  )
}
