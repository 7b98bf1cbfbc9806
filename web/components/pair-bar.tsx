import { useRef } from 'react'
import type { Act, PairSide, PairView } from '../../src/http/api.ts'
import type { Quote, Span } from '../../src/model/span.ts'
import type { AlignedRow } from '../lineage/align.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { DecideBar } from './decide-bar.tsx'
import { useKeys } from './use-keys.ts'
import { useMay } from './use-session.ts'

interface Props {
  readonly view: PairView
  readonly isHidden: boolean
  readonly setHidden: (isHidden: boolean) => void
  /** The sentence that keys act on. */
  readonly row: AlignedRow | null
  readonly go: (step: number) => void
}

/** What a person decides on a link: it holds, it runs the other way, or the two are independent after all. */
export function PairBar({ view, isHidden, setHidden, row, go }: Props) {
  const { from, to, relation } = view.lineage
  const why = useRef<HTMLInputElement>(null)
  const deciding = useDecide(null)
  const take = (act: Act) => {
    deciding.take(act, why.current?.value)
    if (why.current) why.current.value = ''
  }
  const acts = {
    confirm: () => take({ act: 'derives', from, to, relation }),
    independent: () => take({ act: 'independent', from, to }),
    reverse: () => take({ act: 'derives', from: to, to: from, relation }),
  }
  const [left, right] = [quoteOf(view.from, row?.from ?? []), quoteOf(view.to, row?.to ?? [])]
  const isPaired = left !== null && right !== null
  const align = (isAligned: boolean) => {
    if (isPaired) take({ act: 'aligned', from, to, left, right, isAligned })
  }
  const may = useMay('coder')
  const deeds = {
    ...{ c: acts.confirm, i: acts.independent, v: acts.reverse, z: deciding.undo },
    ...{ y: () => align(true), n: () => align(false) },
  }
  useKeys({ h: () => setHidden(!isHidden), j: () => go(1), k: () => go(-1), ...(may ? deeds : {}) })
  return (
    <DecideBar deciding={deciding} may={may}>
      {may && (
        <>
          <ActButton keys="C" rank="main" act={acts.confirm}>
            {words.act.confirm} {words.relations[relation].is}
          </ActButton>
          <ActButton keys="I" act={acts.independent}>
            {words.act.independent}
          </ActButton>
          <ActButton keys="V" rank="opt" act={acts.reverse}>
            {words.act.reverse}
          </ActButton>
        </>
      )}
      <ActButton keys="J K" rank="opt" act={() => go(1)}>
        {words.act.sentence}
      </ActButton>
      {may && isPaired && (
        <>
          <ActButton keys="Y" rank="opt" act={() => align(true)}>
            {words.act.aligned}
          </ActButton>
          <ActButton keys="N" rank="opt" act={() => align(false)}>
            {words.act.notAligned}
          </ActButton>
        </>
      )}
      <ActButton keys="H" rank="opt" isPressed={isHidden} act={() => setHidden(!isHidden)}>
        {isHidden ? words.lineage.showAll : words.lineage.hide}
      </ActButton>
      {may && (
        <input ref={why} className="why" aria-label={words.act.whyLabel} placeholder={words.act.why} maxLength={2000} />
      )}
    </DecideBar>
  )
}

/** The words of a side's sentences, from the first to the last; null where there are none. */
function quoteOf({ text }: PairSide, sentences: readonly Span[]): Quote | null {
  const [first, last] = [sentences[0], sentences.at(-1)]
  return first && last ? { start: first.start, end: last.end, exact: text.slice(first.start, last.end) } : null
}
