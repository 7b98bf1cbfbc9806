import type { IncidentRow } from '../../src/http/api.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { DecideBar } from './decide-bar.tsx'
import { useKeys } from './use-keys.ts'
import { useMay } from './use-session.ts'

interface Props {
  readonly rows: readonly IncidentRow[]
  readonly count: number
  /** The row that keys act on; -1 before the first. */
  readonly current: number
  /** Ids of those chosen, the one merged into first. */
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

/** What keys do in the list: move, open, and choose incidents that are one. */
export function ListBar({ rows, count, current, chosen, choose }: Props) {
  const may = useMay('coder')
  const deciding = useDecide(null)
  const turn = () => {
    const id = rows[current]?.id
    if (id !== undefined) choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const merge = () => {
    const [into, ...others] = chosen
    if (into === undefined || others.length === 0) return
    for (const incident of others) deciding.take({ act: 'merge', incident, into })
    choose([])
  }
  const leave = () => choose([])
  useKeys(may ? { x: turn, m: merge, z: deciding.undo, Escape: leave } : {})
  return (
    <DecideBar deciding={deciding} may={may} end={`${words.list.row(Math.max(current, 0) + 1, count)} ·`}>
      <span className="act wide">
        <kbd>J</kbd>
        <kbd>K</kbd>
        {words.act.move}
      </span>
      <span className="act wide">
        <kbd>↵</kbd>
        {words.act.open}
      </span>
      {may && (
        <ActButton keys="X" rank="opt" act={turn} isOff={current < 0}>
          {words.list.choose(chosen.length)}
        </ActButton>
      )}
      {chosen.length > 1 && (
        <ActButton keys="M" rank="main" act={merge}>
          {words.list.mergeChosen(chosen.length)}
        </ActButton>
      )}
      <span className="act opt">
        <kbd>F</kbd>
        {words.list.facets.toLowerCase()}
      </span>
    </DecideBar>
  )
}
