import type { Codebook } from '../model/codebook.ts'
import type { CodebookFile } from './schema.ts'

/** A place in a file of YAML, for messages: keys and indices from its root. */
export type Path = readonly (string | number)[]

type Fail = (path: Path, problem: string) => never

const CLASSES = /\{([^}]*)\}/g

/** Checks what a schema cannot: names that must be unique or must exist. Calls `fail` for the first one wrong. */
export function check(file: CodebookFile, codebook: Codebook, fail: Fail): void {
  for (const section of ['types', 'actors', 'means', 'things'] as const) unique(file[section], section, fail)
  if (codebook.types.length === 0) fail(['types'], 'a codebook needs at least one incident type')
  const classes = new Set([
    'person',
    ...[...codebook.actors, ...codebook.means, ...codebook.things].map(({ name }) => name),
  ])
  const types = new Set(codebook.types.map(({ name }) => name))
  file.types.forEach((type, at) => {
    if (type.broader !== null && !types.has(type.broader)) {
      fail(
        ['types', at, 'broader'],
        `there is no type \`${type.broader}\`; name one of the types of this codebook, or leave it out`,
      )
    }
    const triggers = [...type.verbs, ...type.happens, ...type.nouns, ...type.weak]
    if (triggers.length === 0)
      fail(['types', at, 'name'], `type \`${type.name}\` has no words; give it verbs or nouns that tell it`)
    for (const key of ['verbs', 'happens', 'nouns', 'weak'] as const) {
      type[key].forEach((phrase, index) => {
        checkPhrase(phrase, classes, (problem) => fail(['types', at, key, index], problem))
      })
    }
    type['not-targets'].forEach((name, index) => {
      if (!classes.has(name)) fail(['types', at, 'not-targets', index], `there is no actor class \`${name}\``)
    })
  })
}

function unique(entries: readonly { readonly name: string }[], section: string, fail: Fail): void {
  const seen = new Set<string>()
  entries.forEach(({ name }, at) => {
    if (seen.has(name)) fail([section, at, 'name'], `\`${name}\` stands twice under \`${section}\`; names must differ`)
    seen.add(name)
  })
}

function checkPhrase(phrase: string, classes: ReadonlySet<string>, fail: (problem: string) => never): void {
  for (const [, names = ''] of phrase.matchAll(CLASSES)) {
    for (const name of names.split('|')) {
      if (!classes.has(name))
        fail(`there is no class \`${name}\` under actors, means or things; \`{person}\` stands for any actor`)
    }
  }
  if (phrase.replace(CLASSES, '').replaceAll('...', '').trim() === '')
    fail('a phrase needs at least one word beside classes and `...`')
}
