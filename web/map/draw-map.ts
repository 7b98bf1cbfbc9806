import 'maplibre-gl/dist/maplibre-gl.css'
import type { GeoJSONSource, LayerSpecification, LngLatBoundsLike, MapMouseEvent } from 'maplibre-gl'
import { LngLatBounds, Map as MapView, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import type { IncidentOverview } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { circlesOf, pinsOf } from './circles.ts'
import { countriesOf } from './land.ts'

setWorkerUrl(workerUrl)

type Places = IncidentOverview['places']
export type Box = readonly [number, number, number, number]

export interface DrawnMap {
  show(places: Places): void
  /** West, south, east, north of what is seen. */
  box(): Box
  remove(): void
}

/** Closer than this a map of countries shows nothing but ground. */
const MAX_ZOOM = 12
/** Tiles of one's own show streets. */
const MAX_ZOOM_OF_TILES = 18
const FIT_ZOOM = 7

interface Drawing {
  readonly choose: (name: string) => void
  /** The address of tiles with `{z}`, `{x}` and `{y}`; null: nothing is fetched from elsewhere. */
  readonly tiles: string | null
  /** Called when something of the map cannot be had. */
  readonly lost: () => void
}

/** Draws the places of incidents over the countries of the world, and over one's own tiles where there are any. */
export async function drawMap(place: HTMLElement, { choose, tiles, lost }: Drawing): Promise<DrawnMap> {
  const land = countriesOf(await api.atlas(atlasUrl))
  const ink = inkOf(place)
  const map = new MapView({
    container: place,
    style: {
      version: 8,
      sources: {
        land: { type: 'geojson', data: land, tolerance: 0.2 },
        pins: {
          type: 'geojson',
          data: pinsOf([]),
          cluster: true,
          clusterRadius: 28,
          clusterProperties: { count: ['+', ['get', 'count']] },
        },
        circles: { type: 'geojson', data: circlesOf([]) },
        ...(tiles === null ? {} : { tiles: { type: 'raster', tiles: [tiles], tileSize: 256 } }),
      },
      layers: layersIn(ink, tiles !== null),
    },
    maxZoom: tiles === null ? MAX_ZOOM : MAX_ZOOM_OF_TILES,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: { compact: true, customAttribution: 'Natural Earth' },
    cooperativeGestures: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ maxWidth: 80 }), 'bottom-left')
  map.on('error', lost)
  await map.once('load')
  map.on('click', (event: MapMouseEvent) => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ['pins', 'circles'] })
    const { cluster, cluster_id: id, name } = found?.properties ?? {}
    if (cluster)
      void (map.getSource('pins') as GeoJSONSource)
        .getClusterExpansionZoom(id)
        .then((zoom) => map.easeTo({ center: event.lngLat, zoom }))
    else if (typeof name === 'string') choose(name)
  })
  let isFitted = false
  return {
    show(places) {
      void (map.getSource('pins') as GeoJSONSource).setData(pinsOf(places))
      void (map.getSource('circles') as GeoJSONSource).setData(circlesOf(places))
      // Once only: narrowing the list must not move the map from under the pointer.
      if (isFitted || places.length === 0) return
      isFitted = true
      const bounds = new LngLatBounds()
      for (const { lon, lat } of places) bounds.extend([lon, lat])
      map.fitBounds(bounds as LngLatBoundsLike, { padding: 36, maxZoom: FIT_ZOOM, animate: false })
    },
    box() {
      const bounds = map.getBounds()
      const round = (degrees: number) => Math.round(degrees * 1000) / 1000
      return [round(bounds.getWest()), round(bounds.getSouth()), round(bounds.getEast()), round(bounds.getNorth())]
    },
    remove: () => map.remove(),
  }
}

type Ink = Readonly<Record<'paper' | 'recess' | 'rule' | 'edge' | 'ink' | 'ink-2', string>>

/** The page's colours as they are now: the canvas knows no CSS variables. */
function inkOf(place: HTMLElement): Ink {
  const probe = document.createElement('span')
  place.append(probe)
  const found = ['paper', 'recess', 'rule', 'edge', 'ink', 'ink-2'].map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(found) as Ink
}

/** Paler than they come: what is told stands on them. */
const TILES: LayerSpecification = {
  ...{ id: 'tiles', type: 'raster', source: 'tiles' },
  paint: { 'raster-saturation': -0.6, 'raster-opacity': 0.75 },
}

function layersIn(ink: Ink, isTiled: boolean): LayerSpecification[] {
  const radius: Extract<LayerSpecification, { type: 'circle' }>['paint'] = {
    'circle-color': ink['ink-2'],
    'circle-stroke-color': ink.paper,
    'circle-stroke-width': 1.5,
    'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'count']], 0, 5, 3, 11, 7, 18],
  }
  return [
    { id: 'water', type: 'background', paint: { 'background-color': ink.recess } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ink.paper } },
    { id: 'borders', type: 'line', source: 'land', paint: { 'line-color': ink.edge, 'line-width': 0.6 } },
    ...(isTiled ? [TILES] : []),
    { id: 'circles', type: 'fill', source: 'circles', paint: { 'fill-color': ink['ink-2'], 'fill-opacity': 0.06 } },
    {
      id: 'rings',
      type: 'line',
      source: 'circles',
      paint: { 'line-color': ink['ink-2'], 'line-width': 1.2, 'line-dasharray': [3, 3] },
    },
    { id: 'pins', type: 'circle', source: 'pins', paint: radius },
    {
      id: 'counts',
      type: 'symbol',
      source: 'pins',
      filter: ['>', ['get', 'count'], 1],
      layout: { 'text-field': ['to-string', ['get', 'count']], 'text-size': 11, 'text-allow-overlap': true },
      paint: { 'text-color': ink.paper },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'pins',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'text-field': ['get', 'name'],
        'text-size': 12,
        'text-anchor': 'left',
        'text-offset': [0.9, 0],
        'text-optional': true,
      },
      paint: { 'text-color': ink.ink, 'text-halo-color': ink.paper, 'text-halo-width': 1.5 },
    },
  ]
}
