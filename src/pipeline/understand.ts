import type { Capture } from '../model/capture.ts'
import type { Codebook } from '../model/codebook.ts'
import type { MarkedReport } from '../model/marked-report.ts'
import { extract } from '../stages/extract/extract.ts'
import type { TakenFromAnswer } from '../stages/extract/llm/take-answer.ts'
import { linkKeys } from '../stages/link/link.ts'
import { linkable } from '../stages/link/linkable.ts'
import { pack } from '../stages/link/packed.ts'
import { mark } from '../stages/mark/mark.ts'
import { read } from '../stages/read/read.ts'
import { sentenceHashes, traceKeys } from '../stages/trace/trace.ts'
import type { Understood } from '../store/understood.ts'

/** What a capture is understood by. */
export interface UnderstandBy {
  readonly codebook: Codebook
  /** Takes what holds from a language model's answer, if there is one; null: the rules find the accounts. */
  readonly take: ((marked: MarkedReport) => TakenFromAnswer) | null
}

/** Reads, marks and extracts one capture. Pure: the same capture, codebook and answer give the same on any machine. */
export function understand(capture: Capture, content: Uint8Array, { codebook, take }: UnderstandBy): Understood {
  const { report, problems } = read(capture, content)
  if (!report) return { ...NOTHING, sha256: capture.sha256, problems }
  const marked = mark(report)
  const byRules = extract(marked, codebook)
  const taken = take?.(marked)
  const accounts = taken?.accounts ?? byRules.accounts
  const linkables = accounts.map((account) => linkable(account, report, accounts))
  return {
    sha256: capture.sha256,
    report,
    problems: [...problems, ...(taken?.problems ?? [])],
    marks: marked.marks,
    accounts,
    claims: byRules.claims,
    traceKeys: traceKeys(report),
    sentenceHashes: sentenceHashes(report),
    linkables: linkables.map((one) => ({ account: one.id, keys: linkKeys(one), packed: pack(one) })),
    words: linkables.flatMap(({ words, anchorWords }) => [...words.stems, ...anchorWords.stems]),
  }
}

const NOTHING = {
  report: null,
  marks: [],
  accounts: [],
  claims: [],
  traceKeys: [],
  sentenceHashes: [],
  linkables: [],
  words: [],
}
