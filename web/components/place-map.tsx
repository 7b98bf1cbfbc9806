import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IncidentOverview } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import type { Box, DrawnMap } from '../map/draw-map.ts'
import { counted, words } from '../words.ts'
import { useKeys } from './use-keys.ts'

interface Props {
  readonly places: IncidentOverview['places']
  readonly count: number
  readonly keep: (box: Box) => void
  readonly choose: (name: string) => void
}

/** Incidents by place. The map itself is loaded when the page has settled: it is heavier than all the rest. */
export function PlaceMap({ places, count, keep, choose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<DrawnMap | null>(null)
  const latest = useRef({ places, choose })
  latest.current = { places, choose }
  const theme = useThemeChanges()
  const [failure, setFailure] = useState<string | null>(null)
  const { data: ground } = useQuery({ queryKey: ['map'], queryFn: api.map, staleTime: Number.POSITIVE_INFINITY })
  const tiles = ground?.tiles

  useEffect(() => {
    if (tiles === undefined) return
    let isGone = false
    const draw = async () => {
      const { drawMap } = await import('../map/draw-map.ts')
      if (isGone || !frame.current) return
      const drawn = await drawMap(frame.current, {
        tiles,
        choose: (name) => latest.current.choose(name),
        lost: () => setFailure(words.list.mapLost),
      })
      if (isGone) return drawn.remove()
      drawn.show(latest.current.places)
      map.current = drawn
    }
    const later = setTimeout(() => draw().catch((error: Error) => setFailure(error.message)), theme === 0 ? 250 : 0)
    return () => {
      isGone = true
      clearTimeout(later)
      map.current?.remove()
      map.current = null
    }
  }, [theme, tiles])
  useEffect(() => map.current?.show(places), [places])
  useKeys({ p: () => frame.current?.querySelector<HTMLElement>('canvas')?.focus() })

  const placed = places.reduce((sum, place) => sum + place.count, 0)
  return (
    <figure className="map">
      <div ref={frame} className="map-frame" data-testid="map" />
      <figcaption>
        <span>
          {failure ?? words.list.placed(counted(placed, 'incident'), count - placed)}
          {ground?.credit && <span className="credit"> {words.list.credit(ground.credit)}</span>}
        </span>
        <button type="button" className="link" onClick={() => map.current && keep(map.current.box())}>
          {words.list.keepBox}
        </button>
      </figcaption>
    </figure>
  )
}

/** Counts changes between light and dark, by hand or by the system. */
function useThemeChanges(): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const changed = () => setChanges((before) => before + 1)
    const query = matchMedia('(prefers-color-scheme: dark)')
    const watch = new MutationObserver(changed)
    query.addEventListener('change', changed)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      query.removeEventListener('change', changed)
      watch.disconnect()
    }
  }, [])
  return changes
}
