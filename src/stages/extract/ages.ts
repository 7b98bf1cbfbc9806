import { marksIn, type Reading, type View } from './reading.ts'

/** The age that a report gives with a name, or with the full name of a surname; null: none, or more than one. */
export function ageOfName(reading: Reading, name: string): string | null {
  const ages = known.get(reading) ?? findAges(reading)
  known.set(reading, ages)
  return ages.get(keyOf(name)) ?? null
}

type Ages = ReadonlyMap<string, string | null>

const known = new WeakMap<Reading, Ages>()

function findAges({ text, views }: Reading): Ages {
  const ages = new Map<string, string | null>()
  const learn = (key: string, age: string) => {
    const before = ages.get(key)
    ages.set(key, before === undefined || before === age ? age : null)
  }
  for (const view of views) {
    for (const { start, end } of marksIn(view, 'person')) {
      const age = ageAfter(view, end) ?? ageBefore(view, start)
      if (age === null) continue
      const key = keyOf(text.slice(start, end))
      learn(key, age)
      const surname = key.slice(key.lastIndexOf(' ') + 1)
      if (surname !== key) learn(surname, age)
    }
  }
  return ages
}

/** First and last word of a name: "Ann Mary Lee" and "Ann Lee" are one. */
function keyOf(name: string): string {
  const words = (name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).filter(
    (word) => !/^(?:Jr|Sr|Mr|Mrs|Ms|Dr|Officer|Deputy)$/.test(word),
  )
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.join(' ').toLowerCase()
}

/** "Ann Lee, *22*," */
function ageAfter({ tokens }: View, end: number): string | null {
  const at = tokens.findIndex((token) => token.start >= end)
  const [comma, age, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (at < 0 || comma?.text !== ',' || age === undefined || !/^\d{1,2}$/.test(age.text)) return null
  return /^(?:[,.;)]|and|was|were|of)$/.test(after?.text ?? '') ? age.text : null
}

/** "*22*-year-old Ann Lee" */
function ageBefore({ tokens }: View, start: number): string | null {
  const at = tokens.findIndex((token) => token.start >= start)
  const words = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text)
  return /(\d{1,2})-?years?-?old$/i.exec(words.join(''))?.[1] ?? null
}
