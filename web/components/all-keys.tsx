import { useEffect, useRef, useState } from 'react'
import { words } from '../words.ts'
import { areSingleKeysOn, setSingleKeys } from './use-keys.ts'

interface Props {
  readonly isOpen: boolean
  readonly close: () => void
}

/** All keys of the app, and the switch that turns single keys off. */
export function AllKeys({ isOpen, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(areSingleKeysOn)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const turn = () => {
    setSingleKeys(!isOn)
    setOn(!isOn)
  }
  return (
    <dialog ref={dialog} className="all-keys" aria-labelledby="all-keys" onClose={close}>
      <h2 id="all-keys">{words.keys.title}</h2>
      {words.keys.groups.map(([name, keys]) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        <label>
          <input type="checkbox" checked={isOn} onChange={turn} /> {words.keys.off}
        </label>
      </p>
      <form method="dialog">
        <button type="submit" className="plain">
          {words.incident.close}
        </button>
      </form>
    </dialog>
  )
}
