// Writes places and words as the typed arrays that src/geo/gazetteer-file.ts reads without parsing.

export const KINDS = ['area', 'water', 'mountain', 'country', 'region', 'district', 'settlement', 'section']
const NONE = 0xffffffff

/** The whole file: 4 bytes header length, JSON header with the place of each section, then the sections, 8-byte aligned. */
export function encodeGazetteer(places, words) {
  const number = new Map(places.map((place, index) => [place, index]))
  const countries = [...new Set(places.map((place) => place.country))].sort()
  const column = (Type, of) => Type.from(places, of)
  const index = encodeNames(places, words)
  const labels = encodeStrings(places.map((place) => place.name))
  const sections = {
    latitude: column(Int32Array, (place) => Math.round(place.lat * 1e5)),
    longitude: column(Int32Array, (place) => Math.round(place.lon * 1e5)),
    population: column(Uint32Array, (place) => Math.min(place.population, NONE - 1)),
    geonames: column(Uint32Array, (place) => place.id),
    region: column(Uint32Array, (place) => number.get(place.region) ?? NONE),
    district: column(Uint32Array, (place) => number.get(place.district) ?? NONE),
    high: column(Uint16Array, (place) => Math.min(65535, place.high)),
    wide: column(Uint16Array, (place) => Math.min(65535, place.wide)),
    country: column(Uint8Array, (place) => countries.indexOf(place.country)),
    kind: column(Uint8Array, (place) => KINDS.indexOf(place.kind) | (place.capital ? 128 : 0)),
    labels: labels.bytes,
    labelStarts: labels.starts,
    ...index,
  }
  return assemble({ version: 1, places: places.length, kinds: KINDS, countries }, sections)
}

/** Names in the order of their bytes; `slots` is an open hash table of them. */
function encodeNames(places, words) {
  const postings = new Map()
  places.forEach((place, index) => {
    for (const [key, weight] of place.names) {
      const list = postings.get(key)
      // The top bit marks an alternate name.
      const posting = (index | (weight ? 0x80000000 : 0)) >>> 0
      if (list) list.push(posting)
      else postings.set(key, [posting])
    }
  })
  for (const word of words.keys()) if (!postings.has(word)) postings.set(word, [])
  const names = [...postings.keys()].sort()
  const { bytes, starts } = encodeStrings(names)
  const postingStarts = new Uint32Array(names.length + 1)
  const all = []
  names.forEach((name, index) => {
    postingStarts[index] = all.length
    all.push(...postings.get(name))
  })
  postingStarts[names.length] = all.length
  return {
    names: bytes,
    nameStarts: starts,
    flags: Uint8Array.from(names, (name) => words.get(name) ?? 0),
    postingStarts,
    postings: Uint32Array.from(all),
    slots: hashTable(names),
  }
}

function hashTable(names) {
  const size = 2 ** Math.ceil(Math.log2(names.length * 1.6))
  const slots = new Uint32Array(size)
  names.forEach((name, index) => {
    let slot = hash(name) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
  })
  return slots
}

/** FNV-1a over the ASCII codes; src/geo/gazetteer-file.ts has the same. */
function hash(name) {
  let value = 0x811c9dc5
  for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193)
  return value >>> 0
}

function encodeStrings(strings) {
  const encoded = strings.map((string) => Buffer.from(string))
  const starts = new Uint32Array(strings.length + 1)
  encoded.forEach((bytes, index) => {
    starts[index + 1] = starts[index] + bytes.length
  })
  return { bytes: new Uint8Array(Buffer.concat(encoded)), starts }
}

function assemble(header, sections) {
  let at = 0
  const where = {}
  for (const [name, array] of Object.entries(sections)) {
    where[name] = [array.constructor.name, at, array.length]
    at = Math.ceil((at + array.byteLength) / 8) * 8
  }
  const head = Buffer.from(JSON.stringify({ ...header, sections: where }))
  const start = Math.ceil((4 + head.length) / 8) * 8
  const out = Buffer.alloc(start + at)
  out.writeUInt32LE(head.length, 0)
  head.copy(out, 4)
  for (const [name, array] of Object.entries(sections)) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(out, start + where[name][1])
  }
  return out
}
