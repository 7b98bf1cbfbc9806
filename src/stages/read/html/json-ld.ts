import type { PageMetadata } from './page-metadata.ts'

const ARTICLE = /(?:Article|Posting|Report|Statement|PressRelease|CreativeWork)$/u
/** Longest script read, in UTF-16 code units; an article with its whole body has about 50,000. */
const MAX_LENGTH = 2_000_000
/** Most objects looked at in one page. */
const MAX_OBJECTS = 2000

/** An article as its page describes it to search engines, with its text where the page gives it. */
export interface JsonLdArticle extends PageMetadata {
  readonly body?: string | undefined
}

/** The first article among a page's JSON-LD scripts; scripts that are no JSON are passed over. */
export function articleOfJsonLd(scripts: readonly string[]): JsonLdArticle {
  const article = scripts.flatMap((script) => objectsOf(parse(script))).find(isArticle)
  if (article === undefined) return {}
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    byline: names(article.author ?? article.creator),
    outlet: names(article.publisher) ?? names(article.sourceOrganization),
    url: textOf(article.url) ?? idOfPage(article.mainEntityOfPage),
    language: textOf(article.inLanguage),
    body: textOf(article.articleBody),
  }
}

type JsonObject = Readonly<Record<string, unknown>>

function parse(script: string): unknown {
  if (script.length > MAX_LENGTH) return null
  // Some sites wrap the script in a CDATA section or leave line ends inside strings.
  const json = script.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/gu, '').replace(/[\n\r\t]/gu, ' ')
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

// Objects in document order, those inside lists and graphs included.
function objectsOf(root: unknown): JsonObject[] {
  const found: JsonObject[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0 && found.length < MAX_OBJECTS) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.unshift(...value.slice(0, MAX_OBJECTS))
    else if (isObject(value)) {
      found.push(value)
      waiting.push(value['@graph'], value.mainEntity)
    }
  }
  return found
}

function isArticle(object: JsonObject): boolean {
  const types = [object['@type']].flat()
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type))
}

function names(value: unknown): string | undefined {
  const all = [value]
    .flat()
    .slice(0, 20)
    .map((one) => textOf(isObject(one) ? one.name : one))
  return all.filter((name) => name !== undefined && !/^https?:/u.test(name)).join(', ') || undefined
}

function idOfPage(value: unknown): string | undefined {
  return textOf(isObject(value) ? (value['@id'] ?? value.url) : value)
}

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first : undefined
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
