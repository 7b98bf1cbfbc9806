import { hash1, hash2, hash3, hash4 } from './hash.ts'
import type { Sight, State } from './parse-state.ts'

/** More than either function below makes. */
export const MAX_PARSE_FEATURES = 160

// Distances are told apart up to 4, then in steps.
function distance(from: number, to: number): number {
  const d = to - from
  if (d < 5) return d
  if (d < 7) return 5
  return d < 11 ? 6 : 7
}

/** The features by which the next move is chosen. `out` takes the hashes; returns how many. */
export function moveFeatures(state: State, sight: Sight, out: Int32Array): number {
  const { n: length, height, buffer, stack, left, left2, right, right2, labels, lefts, rights, labelSet } = state
  const { forms, tags, classes, listed } = sight
  const none = length + 1
  const s0 = height > 0 ? (stack[height - 1] as number) : none
  const s1 = height > 1 ? (stack[height - 2] as number) : none
  const s2 = height > 2 ? (stack[height - 3] as number) : none
  const b0 = buffer <= length ? buffer : none
  const b1 = buffer + 1 <= length ? buffer + 1 : none
  const b2 = buffer + 2 <= length ? buffer + 2 : none
  const s0l = left[s0] as number
  const s0r = right[s0] as number
  const s0l2 = left2[s0] as number
  const s0r2 = right2[s0] as number
  const s1l = left[s1] as number
  const s1r = right[s1] as number
  const s1r2 = right2[s1] as number
  const b0l = left[b0] as number
  const b0l2 = left2[b0] as number

  const s0w = forms[s0] as number
  const s1w = forms[s1] as number
  const s2w = forms[s2] as number
  const b0w = forms[b0] as number
  const b1w = forms[b1] as number
  const b2w = forms[b2] as number
  const s0t = tags[s0] as number
  const s1t = tags[s1] as number
  const s2t = tags[s2] as number
  const b0t = tags[b0] as number
  const b1t = tags[b1] as number
  const b2t = tags[b2] as number
  const b3t = tags[buffer + 3 <= length ? buffer + 3 : none] as number
  const s0c = classes[s0] as number
  const s1c = classes[s1] as number
  const b0c = classes[b0] as number
  const s0lt = tags[s0l] as number
  const s0rt = tags[s0r] as number
  const s0l2t = tags[s0l2] as number
  const s0r2t = tags[s0r2] as number
  const s1lt = tags[s1l] as number
  const s1rt = tags[s1r] as number
  const b0lt = tags[b0l] as number
  const s0lw = forms[s0l] as number
  const s0rw = forms[s0r] as number
  const s1lw = forms[s1l] as number
  const s1rw = forms[s1r] as number
  const b0lw = forms[b0l] as number
  const s0ll = labels[s0l] as number
  const s0rl = labels[s0r] as number
  const s0l2l = labels[s0l2] as number
  const s0r2l = labels[s0r2] as number
  const s1ll = labels[s1l] as number
  const s1rl = labels[s1r] as number
  const s1r2l = labels[s1r2] as number
  const b0ll = labels[b0l] as number
  const b0l2l = labels[b0l2] as number
  const s0v = (lefts[s0] as number) * 16 + Math.min(15, rights[s0] as number)
  const s1v = (lefts[s1] as number) * 16 + Math.min(15, rights[s1] as number)
  const b0v = lefts[b0] as number
  const d0 = s0 === none ? 0 : distance(s0, b0)
  const d1 = s1 === none ? 0 : distance(s1, s0)
  const beforeS0 = tags[s0 > 0 && s0 < length ? s0 - 1 : none] as number
  const afterS0 = tags[s0 < length ? s0 + 1 : none] as number
  const beforeB0 = tags[b0 > 0 && b0 < none ? b0 - 1 : none] as number
  const afterS1 = tags[s1 < length ? s1 + 1 : none] as number
  const s0set = labelSet[s0] as number
  const s1set = labelSet[s1] as number
  const b0set = labelSet[b0] as number

  const s0x = listed[s0] as number
  const s1x = listed[s1] as number
  const b0x = listed[b0] as number
  const b1x = listed[b1] as number

  let n = 0
  out[n] = hash1(n++, 0)
  // One token.
  out[n] = hash1(n++, s0w)
  out[n] = hash1(n++, s0t)
  out[n] = hash2(n++, s0w, s0t)
  out[n] = hash1(n++, s1w)
  out[n] = hash1(n++, s1t)
  out[n] = hash2(n++, s1w, s1t)
  out[n] = hash1(n++, b0w)
  out[n] = hash1(n++, b0t)
  out[n] = hash2(n++, b0w, b0t)
  out[n] = hash2(n++, b1w, b1t)
  out[n] = hash1(n++, b1t)
  out[n] = hash2(n++, b2w, b2t)
  out[n] = hash2(n++, s2w, s2t)
  out[n] = hash1(n++, s2t)
  // Two tokens.
  out[n] = hash4(n++, s0w, s0t, b0w, b0t)
  out[n] = hash3(n++, s0w, s0t, b0w)
  out[n] = hash3(n++, s0w, b0w, b0t)
  out[n] = hash3(n++, s0w, s0t, b0t)
  out[n] = hash3(n++, s0t, b0w, b0t)
  out[n] = hash2(n++, s0w, b0w)
  out[n] = hash2(n++, s0t, b0t)
  out[n] = hash2(n++, s0t, b0w)
  out[n] = hash2(n++, s0w, b0t)
  out[n] = hash4(n++, s1w, s1t, s0w, s0t)
  out[n] = hash2(n++, s1w, s0w)
  out[n] = hash2(n++, s1t, s0t)
  out[n] = hash2(n++, s1t, s0w)
  out[n] = hash2(n++, s1w, s0t)
  out[n] = hash2(n++, s1w, b0w)
  out[n] = hash2(n++, s1t, b0t)
  out[n] = hash2(n++, s1t, b0w)
  out[n] = hash2(n++, s1w, b0t)
  out[n] = hash2(n++, b0t, b1t)
  out[n] = hash2(n++, b0w, b1t)
  out[n] = hash2(n++, b0t, b1w)
  out[n] = hash2(n++, b0w, b1w)
  out[n] = hash2(n++, s0t, b1t)
  out[n] = hash2(n++, s0w, b1w)
  // Three and four tokens.
  out[n] = hash3(n++, b0t, b1t, b2t)
  out[n] = hash4(n++, b0t, b1t, b2t, b3t)
  out[n] = hash3(n++, s0t, b0t, b1t)
  out[n] = hash4(n++, s0t, b0t, b1t, b2t)
  out[n] = hash3(n++, s1t, s0t, b0t)
  out[n] = hash4(n++, s1t, s0t, b0t, b1t)
  out[n] = hash3(n++, s2t, s1t, s0t)
  out[n] = hash4(n++, s2t, s1t, s0t, b0t)
  out[n] = hash3(n++, s1w, s0t, b0t)
  out[n] = hash3(n++, s1t, s0w, b0t)
  out[n] = hash3(n++, s1t, s0t, b0w)
  out[n] = hash3(n++, s1w, s0t, b0w)
  out[n] = hash3(n++, s1w, s0w, b0t)
  out[n] = hash3(n++, s1t, s0w, b0w)
  out[n] = hash3(n++, s1w, s0w, b0w)
  out[n] = hash3(n++, s0w, b0w, b1t)
  out[n] = hash3(n++, s0t, b0w, b1w)
  out[n] = hash3(n++, s0w, b0w, b1w)
  out[n] = hash4(n++, s1w, b0w, s0t, b1t)
  // Dependents.
  out[n] = hash3(n++, s0t, s0lt, b0t)
  out[n] = hash3(n++, s0t, s0rt, b0t)
  out[n] = hash3(n++, s0t, b0t, b0lt)
  out[n] = hash3(n++, s0w, b0t, b0ll)
  out[n] = hash3(n++, s1t, s0t, s0lt)
  out[n] = hash3(n++, s1t, s0t, s0rt)
  out[n] = hash3(n++, s1t, s1rt, s0t)
  out[n] = hash3(n++, s1t, s1lt, s0t)
  out[n] = hash4(n++, s1t, s1rt, s0t, b0t)
  out[n] = hash4(n++, s0t, s0lt, s0l2t, b0t)
  out[n] = hash4(n++, s0t, s0rt, s0r2t, b0t)
  out[n] = hash3(n++, s1w, s0t, s0lw)
  out[n] = hash3(n++, s1t, s0t, s0lw)
  out[n] = hash3(n++, s1w, s0w, s0lw)
  out[n] = hash4(n++, s2t, s1t, s0t, s0lw)
  out[n] = hash3(n++, s2w, s0lw, s0t)
  out[n] = hash3(n++, b0t, b0lw, s0w)
  out[n] = hash3(n++, b0t, b0lw, s0t)
  out[n] = hash2(n++, s0t, s0rw)
  out[n] = hash2(n++, s1t, s1rw)
  out[n] = hash3(n++, s1t, s1lw, s0t)
  out[n] = hash3(n++, s0t, s0rw, b0w)
  out[n] = hash2(n++, s0w, s0ll)
  out[n] = hash2(n++, s0w, s0rl)
  out[n] = hash3(n++, s0t, s0ll, s0l2l)
  out[n] = hash3(n++, s0t, s0rl, s0r2l)
  out[n] = hash3(n++, s1t, s1rl, s1r2l)
  out[n] = hash2(n++, s1t, s1ll)
  out[n] = hash2(n++, s1w, s1rl)
  out[n] = hash3(n++, b0t, b0ll, b0l2l)
  out[n] = hash2(n++, b0w, b0ll)
  out[n] = hash3(n++, s1t, s1rl, s0t)
  out[n] = hash4(n++, s1t, s1rl, s0t, b0t)
  out[n] = hash4(n++, s0t, s0rl, s0ll, b0t)
  out[n] = hash3(n++, s0t, s0set, b0t)
  out[n] = hash3(n++, s0c, s0set, b0w)
  out[n] = hash3(n++, s1t, s1set, s0t)
  out[n] = hash3(n++, s1c, s1set, s0c)
  out[n] = hash4(n++, s1c, s1set, s0c, s0set)
  out[n] = hash3(n++, b0t, b0set, s0t)
  out[n] = hash4(n++, b0c, b0set, s0c, s0set)
  // How far, how many.
  out[n] = hash3(n++, s0t, b0t, d0)
  out[n] = hash2(n++, s0w, d0)
  out[n] = hash2(n++, b0w, d0)
  out[n] = hash3(n++, s0w, b0w, d0)
  out[n] = hash3(n++, s1t, s0t, d1)
  out[n] = hash2(n++, s1w, d1)
  out[n] = hash3(n++, s1w, s0w, d1)
  out[n] = hash4(n++, s1t, s0t, b0t, d0 * 8 + d1)
  out[n] = hash2(n++, s0w, s0v)
  out[n] = hash2(n++, s0t, s0v)
  out[n] = hash2(n++, s1w, s1v)
  out[n] = hash2(n++, s1t, s1v)
  out[n] = hash2(n++, b0w, b0v)
  out[n] = hash2(n++, b0t, b0v)
  // Neighbours in the text.
  out[n] = hash3(n++, s0t, beforeS0, afterS0)
  out[n] = hash4(n++, s0t, afterS0, beforeB0, b0t)
  out[n] = hash4(n++, beforeS0, s0t, b0t, b1t)
  out[n] = hash4(n++, s0t, afterS0, b0t, b1t)
  out[n] = hash4(n++, s1t, afterS1, beforeS0, s0t)
  out[n] = hash4(n++, s1c, s0c, b0c, Math.min(height, 4))
  // What the lexicon lists: it holds where the tagger erred.
  out[n] = hash2(n++, s0x, b0x)
  out[n] = hash2(n++, s1x, s0x)
  out[n] = hash2(n++, s0t, b0x)
  out[n] = hash2(n++, s0x, b0t)
  out[n] = hash2(n++, s1x, s0t)
  out[n] = hash3(n++, s0x, b0x, b1x)
  out[n] = hash3(n++, s0t, b0x, b1x)
  out[n] = hash3(n++, s1x, s0x, b0x)
  out[n] = hash4(n++, s1t, s0x, b0t, b1x)
  return n
}

/** The features by which an arc from `head` to `dependent` gets its label, as far as the tree stands. */
export function labelFeatures(state: State, sight: Sight, dependent: number, head: number, out: Int32Array): number {
  const { n: length, left, right, left2, right2, labels, labelSet } = state
  const { forms, tags, classes, listed } = sight
  const none = length + 1
  const dw = forms[dependent] as number
  const hw = forms[head] as number
  const dt = tags[dependent] as number
  const ht = tags[head] as number
  const dc = classes[dependent] as number
  const hc = classes[head] as number
  const after = dependent > head
  const span = after ? 8 + distance(head, dependent) : distance(dependent, head)
  const dl = left[dependent] as number
  const dr = right[dependent] as number
  const dl2 = left2[dependent] as number
  const dr2 = right2[dependent] as number
  const sibling = after ? (right[head] as number) : (left[head] as number)
  const sibling2 = after ? (right2[head] as number) : (left2[head] as number)
  // The arc itself may stand already: its own label must not speak for itself.
  const prior = sibling === dependent ? sibling2 : sibling
  const before = tags[dependent > 0 ? dependent - 1 : none] as number
  const next = tags[dependent < length ? dependent + 1 : none] as number
  const beforeW = forms[dependent > 0 ? dependent - 1 : none] as number
  const nextW = forms[dependent < length ? dependent + 1 : none] as number
  const beforeH = tags[head > 0 ? head - 1 : none] as number
  const nextH = tags[head < length ? head + 1 : none] as number
  const dlw = forms[dl] as number
  const dlt = tags[dl] as number
  const drw = forms[dr] as number
  const dlLabel = labels[dl] as number
  const drLabel = labels[dr] as number
  const side = after ? 1 : 0
  let n = 0
  out[n] = hash1(n++, side)
  out[n] = hash2(n++, dw, side)
  out[n] = hash2(n++, dt, side)
  out[n] = hash3(n++, dw, dt, side)
  out[n] = hash2(n++, hw, side)
  out[n] = hash2(n++, ht, side)
  out[n] = hash3(n++, dt, ht, side)
  out[n] = hash3(n++, dw, hw, side)
  out[n] = hash3(n++, dw, ht, side)
  out[n] = hash3(n++, dt, hw, side)
  out[n] = hash4(n++, dw, dt, hw, ht)
  out[n] = hash3(n++, dt, ht, span)
  out[n] = hash3(n++, dc, hc, span)
  out[n] = hash3(n++, dt, before, next)
  out[n] = hash4(n++, ht, beforeH, nextH, dt)
  out[n] = hash4(n++, dt, ht, before, side)
  out[n] = hash4(n++, dt, ht, next, side)
  out[n] = hash3(n++, dt, beforeW, side)
  out[n] = hash3(n++, dt, nextW, side)
  out[n] = hash4(n++, dt, ht, dlt, side)
  out[n] = hash4(n++, dt, ht, dlw, side)
  out[n] = hash3(n++, dt, hw, dlw)
  out[n] = hash3(n++, dw, dlw, ht)
  out[n] = hash3(n++, dlLabel, dt, ht)
  out[n] = hash3(n++, dt, ht, drw)
  out[n] = hash4(n++, dt, dlLabel, drLabel, side)
  out[n] = hash4(n++, dt, labels[dl2] as number, labels[dr2] as number, dlLabel)
  out[n] = hash4(n++, dc, labelSet[dependent] as number, hc, side)
  out[n] = hash3(n++, dt, labelSet[dependent] as number, hw)
  out[n] = hash3(n++, dw, labelSet[dependent] as number, side)
  out[n] = hash4(n++, dt, ht, labels[prior] as number, side)
  out[n] = hash4(n++, hw, dt, labels[prior] as number, side)
  out[n] = hash4(n++, hc, dc, tags[prior] as number, side)
  out[n] = hash4(n++, dt, ht, labelSet[head] as number, side)
  out[n] = hash4(n++, dc, hc, labelSet[head] as number, side)
  out[n] = hash3(n++, dw, labelSet[head] as number, side)
  out[n] = hash3(n++, dt, hw, labelSet[head] as number)
  out[n] = hash3(n++, listed[dependent] as number, ht, side)
  out[n] = hash3(n++, dt, listed[head] as number, side)
  out[n] = hash4(n++, listed[dependent] as number, listed[head] as number, dlw, side)
  return n
}
