import { on } from 'node:events'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Parser, type ReadEntry } from 'tar'
import { getFileNameLowLevel, openPromise } from 'yauzl'
import { GZIP_TYPE, ZIP_TYPE } from './media-type.ts'

/** A file in an archive. */
export interface ArchivedFile {
  /** With its folders, as the archive has it: said to people, never used as a path. */
  readonly name: string
  /** Why it cannot be read; null: it can. */
  readonly locked: string | null
  /** Its bytes, to be read before the next file is asked for. */
  open(): Promise<AsyncIterable<Uint8Array>>
}

/** The files of an archive in their order. Nothing is written anywhere; links and devices are no files. */
export function filesIn(path: string, mediaType: string): AsyncGenerator<ArchivedFile> {
  if (mediaType === ZIP_TYPE) return filesInZip(path)
  return mediaType === GZIP_TYPE ? fileInGzip(path) : filesInTar(path)
}

async function* filesInZip(path: string): AsyncGenerator<ArchivedFile> {
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      if (name.endsWith('/')) continue
      const locked = entry.isEncrypted() ? 'is encrypted' : entry.canDecodeFileData() ? null : 'is packed in a rare way'
      yield { name, locked, open: () => zip.openReadStreamPromise(entry) }
    }
  } finally {
    zip.close()
  }
}

async function* filesInTar(path: string): AsyncGenerator<ArchivedFile> {
  const parser = new Parser({ strict: true })
  const entries = on(parser, 'entry', { close: ['end'] })
  // One bad header is followed by others, after the first has ended the reading.
  parser.on('error', () => {})
  const source = createReadStream(path)
  source.on('error', (error) => parser.abort(error))
  source.on('data', (piece) => {
    if (!parser.write(Buffer.from(piece))) source.pause()
  })
  source.on('end', () => parser.end())
  parser.on('drain', () => source.resume())
  try {
    for await (const [entry] of entries as AsyncIterable<[ReadEntry]>) {
      const isFile = entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'ContiguousFile'
      if (isFile) yield { name: entry.path, locked: null, open: async () => entry }
      entry.resume()
    }
  } finally {
    source.destroy()
  }
}

/** One file without a name of its own: that of the archive without its ending. */
async function* fileInGzip(path: string): AsyncGenerator<ArchivedFile> {
  const source = createReadStream(path)
  try {
    const open = async () => {
      const unpacked = createGunzip()
      source.on('error', (error) => unpacked.destroy(error))
      return source.pipe(unpacked)
    }
    yield { name: basename(path).replace(/\.gz$/i, ''), locked: null, open }
  } finally {
    source.destroy()
  }
}
