import { useState } from 'react'
import type { ReportLook } from '../pages/report.tsx'
import { LAYERS, type Layer, type Note } from '../reader/layers.ts'
import { words } from '../words.ts'

const KEY = 'hearsay-layers-off'
const CLASSES: Record<Layer, string> = {
  statement: 'k-st',
  time: 'k-time',
  place: 'k-place',
  attribution: 'k-attr',
  hedge: 'k-hedge',
  loaded: 'k-load',
  person: 'k-person',
}
/** Persons are off until somebody wants them. */
const OFF_AT_FIRST = 'person'

/** Which layers are on; what a person switched off stays off. */
export function useLayers(): [ReadonlySet<Layer>, (layer: Layer) => void] {
  const [off, setOff] = useState(() => new Set((localStorage.getItem(KEY) ?? OFF_AT_FIRST).split(' ')))
  const turn = (layer: Layer) => {
    const next = new Set(off)
    if (!next.delete(layer)) next.add(layer)
    localStorage.setItem(KEY, [...next].join(' '))
    setOff(next)
  }
  return [new Set(LAYERS.filter((layer) => !off.has(layer))), turn]
}

interface Props {
  readonly notes: readonly Note[]
  readonly layers: ReadonlySet<Layer>
  readonly turn: (layer: Layer) => void
  readonly look: ReportLook
  /** Null where the case does not keep the original. */
  readonly setLook: ((look: ReportLook) => void) | null
}

/** Switches of the layers, each drawn as its layer is; and how the report is looked at. */
export function LayerBar({ notes, layers, turn, look, setLook }: Props) {
  return (
    <div className="layers">
      <div role="toolbar" aria-label={words.report.layers} className="switches">
        {LAYERS.map((layer, index) => (
          <button key={layer} type="button" aria-pressed={layers.has(layer)} onClick={() => turn(layer)}>
            <kbd>{index + 1}</kbd>
            <span className={CLASSES[layer]}>{words.report.layer[layer]}</span>
            <span className="n">{notes.filter((note) => note.layer === layer).length}</span>
          </button>
        ))}
      </div>
      {setLook && (
        <fieldset className="view">
          <legend className="vh">{words.report.view}</legend>
          {(['text', 'original', 'beside'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={look === name} onClick={() => setLook(name)}>
              {words.report[name]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
