import { useRef } from 'react'
import type { Act, PairView } from '../../src/http/api.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { KeyBar } from './key-bar.tsx'
import { NameForm } from './name-form.tsx'
import { useKeys } from './use-keys.ts'
import { useMay } from './use-session.ts'

interface Props {
  readonly view: PairView
  readonly isHidden: boolean
  readonly setHidden: (isHidden: boolean) => void
}

/** What a person decides on a link: it holds, it runs the other way, or the two are independent after all. */
export function PairBar({ view: { lineage }, isHidden, setHidden }: Props) {
  const { from, to, relation } = lineage
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
  const may = useMay('coder')
  const deeds = { c: acts.confirm, i: acts.independent, v: acts.reverse, z: deciding.undo }
  useKeys({ h: () => setHidden(!isHidden), ...(may ? deeds : {}) })
  if (!may) {
    return (
      <KeyBar>
        <span className="note">{words.act.readOnly}</span>
      </KeyBar>
    )
  }
  if (deciding.isAsking) {
    return (
      <KeyBar>
        <NameForm give={deciding.giveName} />
      </KeyBar>
    )
  }
  return (
    <KeyBar>
      <button type="button" className="act main" onClick={acts.confirm}>
        <kbd>C</kbd>
        {words.act.confirm} {words.relations[relation].is}
      </button>
      <button type="button" className="act" onClick={acts.independent}>
        <kbd>I</kbd>
        {words.act.independent}
      </button>
      <button type="button" className="act opt" onClick={acts.reverse}>
        <kbd>V</kbd>
        {words.act.reverse}
      </button>
      <button type="button" className="act opt" aria-pressed={isHidden} onClick={() => setHidden(!isHidden)}>
        <kbd>H</kbd>
        {isHidden ? words.lineage.showAll : words.lineage.hide}
      </button>
      <input ref={why} className="why" aria-label={words.act.whyLabel} placeholder={words.act.why} maxLength={2000} />
      {deciding.canUndo && (
        <button type="button" className="act" onClick={deciding.undo}>
          <kbd>Z</kbd>
          {words.act.undo}
        </button>
      )}
      <span className="said" role="status">
        {deciding.said}
      </span>
    </KeyBar>
  )
}
