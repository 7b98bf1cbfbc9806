import { sharesName } from './doers.ts'
import type { PartyMention } from './parties.ts'

/** Each party once, under its fullest name: without those who are only called otherwise a second time. */
export function withoutEchoes(parties: readonly PartyMention[]): PartyMention[] {
  const each = onePerPerson(parties)
  return each.filter((party, at) => !isEcho(party, at, each))
}

/** Of several names of one person ("Dr Lee", "Ann Lee") the longest. */
function onePerPerson(parties: readonly PartyMention[]): PartyMention[] {
  const kept: PartyMention[] = []
  for (const party of parties) {
    const same = kept.findIndex((other) => isPersonName(party) && other.named && sharesName(other, party))
    const known = kept[same]
    if (known === undefined) kept.push(party)
    else if (party.name.length > known.name.length) kept[same] = party
  }
  return kept
}

function isPersonName({ named, kind }: PartyMention): boolean {
  return named && kind === 'person'
}

function isEcho(party: PartyMention, at: number, all: readonly PartyMention[]): boolean {
  if (party.named || party.kind !== 'person') return false
  return isGroupOf(party, all) || all.some((known, n) => n < at && isEchoOf(party, known))
}

/** "killed *two reporters*: Ann Lee and Bob Kell": as many as are told of by name. */
function isGroupOf({ count: { best } }: PartyMention, all: readonly PartyMention[]): boolean {
  return best !== null && best > 1 && best === all.filter(isSingleName).length
}

function isSingleName(party: PartyMention): boolean {
  return party.named && party.kind !== 'thing' && party.count.best === 1
}

// "guerrillas … the rebels" are one band.
const DOERS = new Set(['armed-group', 'criminal'])

function isEchoOf(party: PartyMention, known: PartyMention): boolean {
  if (party.definite && party.class === known.class && DOERS.has(party.class ?? '')) return true
  if (isHolder(party) && isSingleName(known) && (known.class === null || known.class === party.class)) return true
  if (known.named || party.head !== known.head) return false
  return party.definite || party.count.best === null || party.count.best === known.count.best
}

// People of these classes are called by name and by what they are in turn: "Ann Lee … the senator".
const HOLDERS = new Set(['official', 'dignitary'])

function isHolder({ class: kind, count, definite }: PartyMention): boolean {
  return definite && kind !== null && HOLDERS.has(kind) && count.best === 1
}
