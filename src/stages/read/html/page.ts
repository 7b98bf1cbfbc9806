import type { Publication } from '../publication.ts'

/** Reads a page. */
export function readPage(html: string): Publication {
  return { text: html.replace(/<[^>]*>/gu, ' '), doubts: [] }
}
