import type { Report } from '../../../model/report.ts'
import type { Home } from './resolve.ts'

// Country endings of hosts that differ from ISO 3166.
const ENDINGS: Readonly<Record<string, string>> = {
  uk: 'GB',
  eu: '',
  su: 'RU',
  tv: '',
  io: '',
  co: '',
  me: '',
  ai: '',
  fm: '',
}

/** Where a report's outlet is at home: the country that its host's ending names. */
export function homeOf({ url, outlet }: Pick<Report, 'url' | 'outlet'>): Home {
  const host =
    /^https?:\/\/([^/:?#]{1,253})/i.exec(url ?? '')?.[1] ??
    (/^[\w-]+(?:\.[\w-]+)+$/.test(outlet ?? '') ? outlet : undefined)
  const ending = host?.split('.').at(-1)?.toLowerCase()
  if (ending === undefined || ending.length !== 2) return { country: undefined }
  return { country: (ENDINGS[ending] ?? ending.toUpperCase()) || undefined }
}
