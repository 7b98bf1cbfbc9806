import { readFileSync } from 'node:fs'
import { BadInputError } from '../model/errors.ts'

const TYPES = { Int32Array, Uint32Array, Uint16Array, Uint8Array }
type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array

/** The compiled gazetteer as typed arrays over one buffer; what each section holds is told in scripts/gazetteer/encode.mjs. */
export interface GazetteerFile {
  readonly places: number
  readonly kinds: readonly string[]
  readonly countries: readonly string[]
  column(name: string): Column
}

interface Header {
  readonly version: number
  readonly places: number
  readonly kinds: readonly string[]
  readonly countries: readonly string[]
  readonly sections: Readonly<Record<string, readonly [keyof typeof TYPES, number, number]>>
}

/** Opens a compiled gazetteer. Throws `BadInputError` when the file is missing or of another version. */
export function openGazetteerFile(file: URL | string): GazetteerFile {
  const bytes = readBytes(file)
  const length = bytes.readUInt32LE(0)
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header
  if (header.version !== 1)
    throw new BadInputError('geo/gazetteer-version', `${file} is of another version: run npm run build`)
  const start = Math.ceil((4 + length) / 8) * 8
  return {
    places: header.places,
    kinds: header.kinds,
    countries: header.countries,
    column(name) {
      const section = header.sections[name]
      if (section === undefined)
        throw new BadInputError('geo/gazetteer-broken', `${file} has no section ${name}: run npm run build`)
      const [type, at, count] = section
      return new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + start + at, count)
    },
  }
}

function readBytes(file: URL | string): Buffer {
  try {
    const bytes = readFileSync(file)
    // The sections are aligned to 8 bytes of the file, so the buffer must be too.
    return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer)
  } catch (error) {
    const message = `The gazetteer ${file} cannot be read: run npm run build, which compiles it`
    throw new BadInputError('geo/no-gazetteer', message, { cause: error })
  }
}
