import { useState } from 'react'
import type { IncidentView } from '../../src/http/api.ts'
import { words } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { nameOf } from './sheet.tsx'
import { Siglum } from './siglum.tsx'

interface Props {
  readonly view: IncidentView
  readonly split: (accounts: string[]) => void
  readonly close: () => void
}

/** Which accounts tell another incident. */
export function SplitDialog({ view: { columns }, split, close }: Props) {
  const all = columns.flatMap((column) => column.accounts.map((account) => ({ column, account })))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const turn = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Dialog title={words.act.splitWhich} close={close}>
      <ul className="choices">
        {all.map(({ column, account }) => (
          <li key={account.id}>
            <label dir="auto">
              <input type="checkbox" checked={chosen.includes(account.id)} onChange={() => turn(account.id)} />{' '}
              <Siglum name={column.siglum} small /> <b>{nameOf(column)}</b>{' '}
              <span className="serif">{account.anchor.exact}</span>
            </label>
          </li>
        ))}
      </ul>
      {/* What is left must still be an incident. */}
      <button
        type="button"
        className="act main"
        disabled={chosen.length === 0 || chosen.length === all.length}
        onClick={() => split([...chosen])}
      >
        {words.act.split}
      </button>
    </Dialog>
  )
}
