import { hash1, hash2, hash3, hash4 } from './hash.ts'

/**
 * Which values of a place in a sentence are hashed together into one feature each.
 *
 * By how many values they take: for each template its number, which goes into the hash, and the indices of its values, one template
 * after another. So the hashing of a hundred templates is four short loops, and no allocation.
 */
export interface Templates {
  readonly count: number
  readonly ones: Uint8Array
  readonly twos: Uint8Array
  readonly threes: Uint8Array
  readonly fours: Uint8Array
}

/**
 * Reads templates, one a line, each of up to four names of values; they are numbered in order, and lines that start with `//` are none.
 *
 * Throws when a line holds a name that is not in `names`: a mistake in this program.
 */
export function readTemplates(names: readonly string[], text: string): Templates {
  const lines = text.split('\n').map((line) => line.trim())
  const templates = lines.filter((line) => line !== '' && !line.startsWith('//'))
  const bySize: number[][] = [[], [], [], []]
  for (const [number, template] of templates.entries()) {
    const values = template.split(' ').map((name) => names.indexOf(name))
    const group = bySize[values.length - 1]
    if (group === undefined || values.includes(-1))
      throw new Error(`template "${template}" is of no value, or of more than four`)
    group.push(number, ...values)
  }
  const [ones = [], twos = [], threes = [], fours = []] = bySize
  return {
    count: templates.length,
    ones: Uint8Array.from(ones),
    twos: Uint8Array.from(twos),
    threes: Uint8Array.from(threes),
    fours: Uint8Array.from(fours),
  }
}

/** Those templates whose values are all among `values` (indices), and the others. */
export function partTemplates(templates: Templates, values: ReadonlySet<number>): [Templates, Templates] {
  const part = (whole: boolean): Templates => {
    const pick = (group: Uint8Array, size: number) => {
      const rows = Array.from({ length: group.length / size }, (_, at) => group.subarray(at * size, (at + 1) * size))
      return rows.filter((row) => row.subarray(1).every((value) => values.has(value)) === whole)
    }
    const groups = [templates.ones, templates.twos, templates.threes, templates.fours]
    const [ones = [], twos = [], threes = [], fours = []] = groups.map((group, at) => pick(group, at + 2))
    const joined = (rows: readonly Uint8Array[]) => Uint8Array.from(rows.flatMap((row) => [...row]))
    return {
      count: ones.length + twos.length + threes.length + fours.length,
      ones: joined(ones),
      twos: joined(twos),
      threes: joined(threes),
      fours: joined(fours),
    }
  }
  return [part(true), part(false)]
}

/** Hashes what the templates name of `values` into `out`, those of one value first, then of two and so on. Returns how many there are. */
export function hashInto({ ones, twos, threes, fours, count }: Templates, values: Int32Array, out: Int32Array): number {
  let n = 0
  for (let i = 0; i < ones.length; i += 2) out[n++] = hash1(ones[i] as number, values[ones[i + 1] as number] as number)
  for (let i = 0; i < twos.length; i += 3) {
    const template = twos[i] as number
    out[n++] = hash2(template, values[twos[i + 1] as number] as number, values[twos[i + 2] as number] as number)
  }
  for (let i = 0; i < threes.length; i += 4) {
    const template = threes[i] as number
    out[n++] = hash3(
      template,
      values[threes[i + 1] as number] as number,
      values[threes[i + 2] as number] as number,
      values[threes[i + 3] as number] as number,
    )
  }
  for (let i = 0; i < fours.length; i += 5) {
    const template = fours[i] as number
    out[n++] = hash4(
      template,
      values[fours[i + 1] as number] as number,
      values[fours[i + 2] as number] as number,
      values[fours[i + 3] as number] as number,
      values[fours[i + 4] as number] as number,
    )
  }
  return count
}
