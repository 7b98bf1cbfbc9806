import { useRef } from 'react'
import type { Act, PairView } from '../../src/http/api.ts'
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
      <ActButton keys="H" rank="opt" isPressed={isHidden} act={() => setHidden(!isHidden)}>
        {isHidden ? words.lineage.showAll : words.lineage.hide}
      </ActButton>
      {may && (
        <input ref={why} className="why" aria-label={words.act.whyLabel} placeholder={words.act.why} maxLength={2000} />
      )}
    </DecideBar>
  )
}
