import { extname } from 'node:path'

const BY_ENDING: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.jsonl': 'application/jsonl',
  '.ndjson': 'application/jsonl',
  '.rss': 'application/xml',
  '.atom': 'application/xml',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
  '.tar': 'application/x-tar',
  '.tgz': 'application/x-tar',
  '.gz': 'application/gzip',
}

/** A file whose every line is a report. */
export const LINES_TYPE = 'application/jsonl'

/** One line of such a file. */
export const LINE_TYPE = 'application/x-hearsay-line'

/** A feed. */
export const FEED_TYPE = 'application/xml'

/** An archive of files. */
export const ZIP_TYPE = 'application/zip'

/** An archive of files, compressed or not. */
export const TAR_TYPE = 'application/x-tar'

/** One file, compressed. */
export const GZIP_TYPE = 'application/gzip'

/** The endings that are taken, for messages. */
export const ENDINGS = Object.keys(BY_ENDING).join(' ')

/** The media type that a file's ending stands for; null for endings that are not taken. */
export function mediaTypeOf(path: string): string | null {
  if (/\.tar\.gz$/i.test(path)) return TAR_TYPE
  return BY_ENDING[extname(path).toLowerCase()] ?? null
}

/** Whether a media type is that of an archive. */
export function isArchive(mediaType: string): boolean {
  return mediaType === ZIP_TYPE || mediaType === TAR_TYPE || mediaType === GZIP_TYPE
}
