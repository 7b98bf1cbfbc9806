import type { Lineage } from '../../model/lineage.ts'
import { quoteOf } from '../../model/span.ts'
import { wordsOf } from '../../text/words.ts'
import { bareName, mentionsOutlet } from './outlet-name.ts'
import type { Line } from './prepare.ts'
import type { Side } from './side.ts'

// Of the telling words of the sentence that cites; a name or a town alone is no sign that the other report is meant.
const LEAST_SHARED = 2
const LEAST_SHARE = 0.55
const LONGEST_SENTENCE = 2000

/** "The Gazette reported that …" in one of two reports, where the other is a report of that outlet about the same, and no later. */
export function citationBetween(left: Side, right: Side): Lineage | null {
  return citation(left, right) ?? citation(right, left)
}

function citation(from: Side, to: Side): Lineage | null {
  const [source, report] = [from.prepared.report, to.prepared.report]
  const { outlet } = source
  if (outlet === null || outlet === report.outlet || isLater(source.published, report.published)) return null
  if (!report.text.includes(bareName(outlet))) return null
  const cited = to.lines
    .filter(({ start, end }) =>
      mentionsOutlet(report.text.slice(start, Math.min(end, start + LONGEST_SENTENCE)), outlet),
    )
    .map((line) => ({ line, ...likeness(line, from, to) }))
    .sort((a, b) => b.share - a.share)[0]
  if (cited === undefined || cited.shared < LEAST_SHARED || cited.share < LEAST_SHARE || cited.at === null) return null
  const { line, share, at } = cited
  const { exact } = quoteOf(report.text, { start: line.start, end: Math.min(line.end, line.start + 120) })
  return {
    ...{ from: source.id, to: report.id, relation: 'cites', directed: true },
    score: Math.round((0.5 + Math.min(1, share) / 2) * 100) / 100,
    passages: [
      {
        ...{ from: { start: at.start, end: at.end }, to: { start: line.start, end: line.end } },
        ...{ kind: 'paraphrase', score: Math.round(Math.min(1, share) * 100) / 100 },
      },
    ],
    added: [],
    reasons: [`names ${outlet} as its source: “${exact.replace(/\s+/g, ' ')}”`],
  }
}

/** By the day: an hour of publication is not known of every report. */
function isLater(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from.slice(0, 10) > to.slice(0, 10)
}

/** How many of a line's telling words stand in the other report, as number and share, and the line there that has most of them. */
function likeness(line: Line, from: Side, to: Side): { shared: number; share: number; at: Line | null } {
  const name = new Set(wordsOf(from.prepared.report.outlet ?? '').map(({ stem }) => stem))
  const telling = new Set(
    to.prepared.words
      .slice(line.first, line.last)
      .filter(({ rarity, stem }) => rarity > 0 && !name.has(stem))
      .map(({ stem }) => stem),
  )
  const { places } = from.bags()
  const shared = [...telling].filter((stem) => places.has(stem))
  const hits = new Map<number, number>()
  for (const n of shared.flatMap((stem) => places.get(stem) ?? [])) hits.set(n, (hits.get(n) ?? 0) + 1)
  const [best] = [...hits].sort(([a, x], [b, y]) => y - x || a - b)
  return {
    shared: shared.length,
    share: telling.size === 0 ? 0 : shared.length / telling.size,
    at: best === undefined ? null : (from.lines[best[0]] ?? null),
  }
}
