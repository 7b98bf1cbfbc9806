import type { IncidentRow } from '../../src/http/api.ts'
import { useDecide } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { KeyBar } from './key-bar.tsx'
import { NameForm } from './name-form.tsx'
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
  if (deciding.isAsking) {
    return (
      <KeyBar>
        <NameForm give={deciding.giveName} />
      </KeyBar>
    )
  }
  return (
    <KeyBar end={`${words.list.row(Math.max(current, 0) + 1, count)} ·`}>
      <span className="act">
        <kbd>J</kbd>
        <kbd>K</kbd>
        {words.act.move}
      </span>
      <span className="act">
        <kbd>↵</kbd>
        {words.act.open}
      </span>
      {may && (
        <button type="button" className="act" onClick={turn} disabled={current < 0}>
          <kbd>X</kbd>
          {words.list.choose(chosen.length)}
        </button>
      )}
      {chosen.length > 1 && (
        <button type="button" className="act main" onClick={merge}>
          <kbd>M</kbd>
          {words.list.mergeChosen(chosen.length)}
        </button>
      )}
      {deciding.canUndo && (
        <button type="button" className="act" onClick={deciding.undo}>
          <kbd>Z</kbd>
          {words.act.undo}
        </button>
      )}
      <span className="act opt">
        <kbd>F</kbd>
        {words.list.facets.toLowerCase()}
      </span>
      <span className="said" role="status">
        {deciding.said}
      </span>
    </KeyBar>
  )
}
