import {
  type Account,
  type AnyStatement,
  FIELD_NAMES,
  type FieldName,
  type Modality,
  noFields,
} from '../../../model/account.ts'
import type { Codebook } from '../../../model/codebook.ts'
import type { MarkedReport } from '../../../model/marked-report.ts'
import { type Quote, quoteOf, type Span } from '../../../model/span.ts'
import { voiceAt } from '../../../model/voices.ts'
import { idOf } from '../../../text/id.ts'
import { sentenceSpans } from '../../../text/sentence-spans.ts'
import { isAdmitted } from '../admitted.ts'
import { type AnswerSchemas, answerSchemas, type Told } from './answer-schema.ts'
import { type QuoteFinder, quoteFinder } from './find-quote.ts'
import type { Refusals } from './refusals.ts'
import { checkedValue, nameIn } from './values.ts'

/** No field of an account holds more; what is beyond is repetition. */
const MOST = 6

/** What an answer is checked against. */
interface Check {
  readonly marked: MarkedReport
  readonly codebook: Codebook
  readonly model: string
  readonly schemas: AnswerSchemas
  readonly sentences: readonly Span[]
  readonly finder: QuoteFinder
  readonly refusals: Refusals
}

/** Words as a model gives them. */
interface Words {
  readonly quote: string
  readonly sentence: number
}

/**
 * The accounts of an answer that hold: every quote is found in the report, every value is one that its field may have.
 *
 * All else is counted in `refusals`.
 */
export function checkedAccounts(
  given: readonly unknown[],
  asked: { readonly marked: MarkedReport; readonly codebook: Codebook; readonly model: string },
  refusals: Refusals,
): Account[] {
  const { text } = asked.marked.report
  const check: Check = {
    ...asked,
    schemas: answerSchemas(asked.codebook),
    sentences: sentenceSpans(text),
    finder: quoteFinder(text),
    refusals,
  }
  const accounts = given.flatMap((one) => accountOf(one, check) ?? [])
  return withAnchors(accounts, check)
}

type Unanchored = Omit<Account, 'id' | 'anchor'> & { readonly telling: Span }

function accountOf(given: unknown, check: Check): Unanchored | null {
  const { marked, codebook, schemas, refusals } = check
  const head = schemas.account.safeParse(given)
  if (!head.success) {
    refusals.refuse('is not as the schema says', wordsOf(given))
    return null
  }
  const { type, modality, told } = head.data
  const telling = findWords(told, check)
  if (telling === null) return null
  const fields = noFields()
  for (const field of FIELD_NAMES) {
    const list = (given as Partial<Record<FieldName, unknown>>)[field]
    const statements = (Array.isArray(list) ? list : []).flatMap(
      (one) => statementOf({ field, given: one, modality }, check) ?? [],
    )
    const beyond = statements.splice(MOST)
    for (const { quote } of beyond) refusals.refuse('is more than a report can hold', quote.exact)
    ;(fields[field] as AnyStatement[]).push(...statements)
  }
  const known = codebook.types.find(({ name }) => name === type)
  const { id, published } = marked.report
  if (known === undefined || !isAdmitted(fields, known, { codebook, published })) {
    refusals.refuse('is an incident that the codebook does not take', told.quote)
    return null
  }
  return { report: id, type, modality, telling, fields, extractor: check.model }
}

interface GivenStatement {
  readonly field: FieldName
  readonly given: unknown
  readonly modality: Modality
}

function statementOf({ field, given, modality }: GivenStatement, check: Check): AnyStatement | null {
  const { schemas, marked, refusals } = check
  const parsed = schemas.fields[field].safeParse(given)
  if (!parsed.success) {
    refusals.refuse('is not as the schema says', wordsOf(given))
    return null
  }
  const { data } = parsed
  const span = findWords(data, check)
  if (span === null) return null
  const quote = quoteOf(marked.report.text, span)
  const checked = checkedValue({ field, told: data } as Told, quote, { marked, modality })
  if ('why' in checked) {
    refusals.refuse(checked.why, quote.exact)
    return null
  }
  const rules = voiceAt(marked, span)
  if (data.said_by === null) {
    return { value: checked.value, quote, saidBy: rules.voice, hedged: data.hedged || rules.hedged, derived: null }
  }
  // A value whose source is invented is not what the report says.
  const source = findWords(data.said_by, check)
  if (source === null) return null
  const voiceQuote = quoteOf(marked.report.text, source)
  const saidBy = { name: nameIn(voiceQuote), kind: data.said_by.kind, quote: voiceQuote }
  return { value: checked.value, quote, saidBy, hedged: data.hedged, derived: null }
}

function findWords({ quote, sentence }: Words, { finder, sentences, refusals }: Check): Span | null {
  const found = finder.find(quote, sentences[sentence])
  if (found === null) refusals.refuse('is not in the text', quote)
  return found
}

/** The words of something that is not as it should be, to name it by. */
function wordsOf(given: unknown): string {
  const { quote, type } = (given ?? {}) as { quote?: unknown; type?: unknown }
  return typeof quote === 'string' ? quote : typeof type === 'string' ? type : ''
}

/** The anchor is the sentence that tells an account; where it tells another one too, only the words that do. */
function withAnchors(accounts: readonly Unanchored[], { marked, sentences }: Check): Account[] {
  const { text } = marked.report
  const sentenceAt = ({ start }: Span) => sentences.findIndex((sentence) => start < sentence.end)
  return accounts.map(({ telling, ...account }) => {
    const at = sentenceAt(telling)
    const shared = accounts.filter((other) => sentenceAt(other.telling) === at).length > 1
    const sentence = sentences[at]
    const whole = sentence === undefined || shared ? telling : around(sentence, telling)
    const anchor: Quote = quoteOf(text, whole)
    return { ...account, id: idOf('a', account.report, anchor.start, account.type), anchor }
  })
}

function around(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) }
}
