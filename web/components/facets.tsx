import { type ReactNode, type RefObject, useState } from 'react'
import type { FacetCount, IncidentOverview } from '../../src/http/api.ts'
import type { IncidentSearch } from '../search.ts'
import { words } from '../words.ts'
import { Status } from './mark.tsx'
import { useIsNarrow } from './use-narrow.ts'

type FacetName = keyof IncidentOverview['facets']

interface Props {
  readonly ref: RefObject<HTMLElement | null>
  readonly counts: IncidentOverview
  readonly search: IncidentSearch
  readonly change: (part: Partial<IncidentSearch>) => void
}

const FACETS = ['status', 'origins', 'type', 'place', 'grade', 'review'] as const satisfies FacetName[]
const STATUS_ORDER = ['conflict', 'update', 'single', 'agree']

/** How many values of a facet are shown before "more". */
const SHOWN = 7

/** What the list can be narrowed by; each value says how many it would show. */
export function Facets({ ref, counts, search, change }: Props) {
  const isNarrow = useIsNarrow()
  const lists = FACETS.map((name) => (
    <Facet
      key={name}
      name={name}
      counts={ordered(name, counts.facets[name])}
      chosen={search[name] ?? []}
      choose={(values) => change({ [name]: values.length > 0 ? values : undefined })}
    />
  ))
  if (isNarrow) {
    return (
      <details className="facets-fold">
        <summary>{words.list.facets}</summary>
        <div className="facets shown">{lists}</div>
      </details>
    )
  }
  return (
    <aside ref={ref} className="facets" aria-label={words.list.facets}>
      {lists}
    </aside>
  )
}

function ordered(name: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  if (name === 'status') return STATUS_ORDER.flatMap((value) => counts.find((found) => found.value === value) ?? [])
  if (name === 'origins' || name === 'grade') return counts.toSorted((a, b) => (a.value < b.value ? -1 : 1))
  return counts
}

interface FacetProps {
  readonly name: FacetName
  readonly counts: readonly FacetCount[]
  readonly chosen: readonly string[]
  readonly choose: (values: string[]) => void
}

function Facet({ name, counts, chosen, choose }: FacetProps) {
  const [isWhole, setWhole] = useState(false)
  const missing = chosen.filter((value) => !counts.some((found) => found.value === value))
  const all = [...counts, ...missing.map((value) => ({ value, count: 0 }))]
  const shown = isWhole || all.length <= SHOWN + 1 ? all : all.slice(0, SHOWN)
  const turn = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  if (all.length === 0) return null
  return (
    <section>
      <h2>{words.list.facet[name]}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value} className={chosen.includes(value) ? 'on' : undefined}>
            <button type="button" aria-pressed={chosen.includes(value)} onClick={() => turn(value)}>
              <span>{wordOf(name, value)}</span> <b>{count.toLocaleString('en')}</b>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < all.length || isWhole ? (
        <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.list.fewer : words.list.moreValues(all.length - shown.length)}
        </button>
      ) : null}
    </section>
  )
}

function wordOf(name: FacetName, value: string): ReactNode {
  switch (name) {
    case 'status':
      return <Status name={value as 'agree'} word={words.list.status[value] ?? value} />
    case 'origins':
      return words.list.origins[value] ?? value
    case 'grade':
      return `${value} ${words.grades[value as keyof typeof words.grades] ?? ''}`
    case 'review':
      return words.reviews[value as keyof typeof words.reviews] ?? value
    case 'type':
      return value.replaceAll('-', ' ')
    default:
      return value
  }
}
