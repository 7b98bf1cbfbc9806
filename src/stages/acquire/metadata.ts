import type { Metadata } from '../../model/capture.ts'
import { printable } from '../../text/printable.ts'
import { publishedDate } from '../../text/published-date.ts'

/** What a JSON line or a sidecar says of a publication, and what it says that cannot be used. */
export interface ReadMetadata {
  readonly metadata: Metadata
  /** One sentence each: what was left out and how to mend it. */
  readonly doubts: readonly string[]
}

/** Longest value kept, in UTF-16 code units: far beyond any real title or address. */
const MAX_VALUE_LENGTH = 2000
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/iu

/** Reads the keys of the contract. Unknown keys are passed over; empty and null values count as absent. */
export function readMetadata(json: Readonly<Record<string, unknown>>): ReadMetadata {
  const doubts: string[] = []
  const take = (key: string) => textOf(key, json[key], doubts)
  const values = {
    key: take('id'),
    url: addressOf(take('url'), doubts),
    title: take('title'),
    outlet: take('outlet') ?? take('source'),
    byline: take('byline') ?? take('author'),
    published: dateOf(take('published'), doubts),
    language: languageOf(take('language'), doubts),
  }
  const metadata: Metadata = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  return { metadata, doubts }
}

/** Whether a parsed JSON value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(key: string, value: unknown, doubts: string[]): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') {
    doubts.push(`"${key}" is no text and was left out: write it as a string`)
    return undefined
  }
  const text = String(value).normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (text.length > MAX_VALUE_LENGTH) doubts.push(`"${key}" was cut to ${MAX_VALUE_LENGTH} characters`)
  return text.slice(0, MAX_VALUE_LENGTH).toWellFormed() || undefined
}

function dateOf(written: string | undefined, doubts: string[]): string | undefined {
  if (written === undefined) return undefined
  const published = publishedDate(written)
  if (published !== null) return published
  doubts.push(
    `"published" is "${shown(written)}", which is no date, and was left out: write it as 2025-10-18, or in EDTF, and add it again`,
  )
  return undefined
}

// Only web addresses: an address is shown as a link.
function addressOf(written: string | undefined, doubts: string[]): string | undefined {
  if (written === undefined) return undefined
  if (/^https?:\/\//iu.test(written) && URL.canParse(written)) return written
  doubts.push(
    `"url" is "${shown(written)}", which is no web address, and was left out: write it with http:// or https://`,
  )
  return undefined
}

function languageOf(written: string | undefined, doubts: string[]): string | undefined {
  const tag = written?.replaceAll('_', '-')
  if (tag === undefined || LANGUAGE.test(tag)) return tag
  doubts.push(`"language" is "${shown(tag)}", which is no language tag, and was left out: write it as en, uk, pt-BR …`)
  return undefined
}

function shown(text: string): string {
  return printable(text.slice(0, 60))
}
