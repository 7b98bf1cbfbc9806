import { Link } from '@tanstack/react-router'
import type { PairSide, PairView } from '../../src/http/api.ts'
import { dateText } from '../../src/model/date-text.ts'
import type { Span } from '../../src/model/span.ts'
import { type AlignedRow, differences, type Numbered, type Run } from '../lineage/align.ts'
import { outletOf } from '../pages/pair.tsx'
import { words } from '../words.ts'
import { Mark, type MarkName } from './mark.tsx'

interface Props {
  readonly view: PairView
  readonly rows: readonly AlignedRow[]
  /** The one that keys act on. */
  readonly current: AlignedRow | null
}

/** Sentence by sentence: same, reworded, added, dropped. */
export function AlignedPair({ view, rows, current }: Props) {
  return (
    <section className="par" aria-label={words.lineage.aligned}>
      <Head side={view.from} word={words.lineage.the.origin} />
      <div className="hd c">
        <span className="label">{words.lineage.score}</span>
      </div>
      <Head side={view.to} word={words.relations[view.lineage.relation].is} />
      {rows.map((row) => (
        <Row
          key={`${row.from[0]?.number ?? 'n'} ${row.to[0]?.number ?? 'n'}`}
          view={view}
          row={row}
          isCurrent={row === current}
        />
      ))}
    </section>
  )
}

function Head({ side: { head }, word }: { readonly side: PairSide; readonly word: string }) {
  return (
    <div className="hd">
      <span className="note">
        {word} · {head.published === null ? words.state.undated : dateText(head.published)}
      </span>
      <b dir="auto">{outletOf(head)}</b>
      <Link to="/reports/$id" params={{ id: head.id }} search={{}} dir="auto">
        {head.title ?? words.state.untitled}
      </Link>
    </div>
  )
}

/** Below this the alignment itself is in doubt. */
const SURE = 0.5

interface RowProps {
  readonly view: PairView
  readonly row: AlignedRow
  readonly isCurrent: boolean
}

function Row({ view, row, isCurrent }: RowProps) {
  const { kind, from, to, score, attributed, losses } = row
  const [left, right] = [textOf(view.from, from), textOf(view.to, to)]
  const found = kind === 'reworded' ? differences(left, right) : null
  const at = isCurrent ? ' cur' : ''
  const isBad = kind === 'dropped' || (kind === 'added' && !attributed)
  const sign: MarkName = { same: 'agree', reworded: 'reword', added: attributed ? 'plus' : 'plusq', dropped: 'drop' }[
    kind
  ] as MarkName
  const word = {
    same: words.lineage.same,
    reworded: words.lineage.reworded,
    added: words.lineage.addedWord,
    dropped: words.lineage.dropped,
  }[kind]
  const note =
    kind === 'added'
      ? attributed
        ? words.lineage.withSource
        : words.lineage.noSource
      : score === null
        ? ''
        : `${score.toFixed(2).replace(/^0/u, '')}${score < SURE ? `, ${words.lineage.unsure}` : ''}`
  const additions = to.flatMap((sentence) =>
    view.lineage.added.filter((added) => added.start < sentence.end && sentence.start < added.end),
  )
  return (
    <>
      {from.length === 0 ? (
        <div className={`l nil${at}`}>{words.lineage.nothingIn(outletOf(view.from.head))}</div>
      ) : (
        <div className={`l ${kind === 'same' ? 'same' : kind === 'dropped' ? 'gone' : ''}${at}`} dir="auto">
          <Numbers of={from} />
          {found ? <Runs text={left} runs={found.left} as="del" /> : left}
        </div>
      )}
      <div className={`${isBad ? 'c bad' : 'c'}${at}`}>
        <Mark name={sign} />
        <b>{word}</b>
        {note}
      </div>
      {to.length === 0 ? (
        <div className={`r nil${at}`}>{words.lineage.nothingIn(outletOf(view.to.head))}</div>
      ) : (
        <div className={`r ${kind === 'same' ? 'same' : ''}${at}`} dir="auto">
          <Numbers of={to} />
          {additions.length > 0 ? (
            <Added text={view.to.text} sentences={to} added={additions} runs={found?.right ?? []} />
          ) : found ? (
            <Runs text={right} runs={found.right} as="ins" />
          ) : (
            right
          )}
          {losses.length > 0 && (
            <span className="rem">{losses.map((loss) => words.lineage.losses[loss]).join(' ')}</span>
          )}
        </div>
      )}
    </>
  )
}

function textOf({ text }: PairSide, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}

function Numbers({ of }: { readonly of: readonly Numbered[] }) {
  return <span className="num">{of.map(({ number }) => number).join(', ')}</span>
}

function Runs({
  text,
  runs,
  as: Tag,
}: {
  readonly text: string
  readonly runs: readonly Run[]
  readonly as: 'ins' | 'del'
}) {
  return runs.map(({ start, end, isOwn }) => {
    const words = text.slice(start, end)
    return isOwn ? <Tag key={start}>{words}</Tag> : <span key={start}>{words}</span>
  })
}

interface AddedProps {
  readonly text: string
  readonly sentences: readonly Numbered[]
  readonly added: readonly (Span & { readonly attributed: boolean })[]
  readonly runs: readonly Run[]
}

/** What was added stands out: dotted with a source, boxed without one. Other new words are underlined. */
function Added({ text, sentences, added, runs }: AddedProps) {
  let before = 0
  return sentences.map((sentence) => {
    const offset = before
    before += sentence.end - sentence.start + 1
    const own = runs
      .filter(({ isOwn }) => isOwn)
      .map(({ start, end }) => ({ start: sentence.start + start - offset, end: sentence.start + end - offset }))
    const cuts = [sentence.start, sentence.end, ...[...added, ...own].flatMap(({ start, end }) => [start, end])]
    const places = [...new Set(cuts)]
      .filter((cut) => cut >= sentence.start && cut <= sentence.end)
      // What was added stands in one piece.
      .filter((cut) => !added.some((one) => one.start < cut && cut < one.end))
      .sort((a, b) => a - b)
    return places.slice(1).map((end, index) => {
      const start = places[index] ?? end
      const words = text.slice(start, end)
      const addition = added.find((one) => one.start <= start && end <= one.end)
      if (addition) {
        return (
          <ins key={start} className={addition.attributed ? 'as' : 'ns'}>
            {words}
          </ins>
        )
      }
      return own.some((run) => run.start <= start && end <= run.end) ? (
        <ins key={start}>{words}</ins>
      ) : (
        <span key={start}>{words}</span>
      )
    })
  })
}
