/**
 * The state of an arc-hybrid parser half-way through a sentence.
 *
 * Tokens are 0 to n-1, the artificial root is n and waits at the end of the buffer, n+1 stands for "no token".
 * The arrays are reused from sentence to sentence and only grow.
 */
export interface State {
  /** Tokens in the sentence. */
  n: number
  /** The first token of the buffer. */
  buffer: number
  /** Tokens on the stack. */
  height: number
  /** The stack, its top at `height - 1`. */
  stack: Int16Array
  /** Head of each token, n+1 while it has none. */
  heads: Int16Array
  /** Label index of each token's arc to its head. */
  labels: Uint8Array
  /** Outermost and second outermost dependents to the left and to the right; n+1 where there is none. */
  left: Int16Array
  left2: Int16Array
  right: Int16Array
  right2: Int16Array
  /** How many dependents on each side. */
  lefts: Uint8Array
  rights: Uint8Array
  /** Bits of the labels of all dependents: label index modulo 31. */
  labelSet: Int32Array
  /** Sum of the structure scores so far. Used by the beam only. */
  score: number
  /** The bytes behind all the arrays. */
  readonly bytes: Uint8Array
}

/** What the parser sees of the tokens of one sentence: two entries more than tokens, for the root and for "no token". */
export interface Sight {
  n: number
  /** Word hashes, see `Word.form`. */
  forms: Int32Array
  /** Tag indices plus one. */
  tags: Int32Array
  /** Coarse parts of speech plus one. */
  classes: Int32Array
  /** Numbers of the general lexicon's lists of tags, see `Word.listed`. */
  listed: Int32Array
}

/** The moves by their numbers; 2 is the arc to the right. */
export const SHIFT = 0
export const LEFT = 1

/** A state with room for sentences of `room` tokens. Its arrays lie in one buffer, so that they are copied at once. */
export function newState(room: number): State {
  const size = (room + 5) & ~3
  const buffer = new ArrayBuffer(19 * size)
  const words = (at: number): Int16Array => new Int16Array(buffer, at * size, size)
  const bytes = (at: number): Uint8Array => new Uint8Array(buffer, at * size, size)
  return {
    n: 0,
    buffer: 0,
    height: 0,
    score: 0,
    bytes: new Uint8Array(buffer),
    labelSet: new Int32Array(buffer, 0, size),
    stack: words(4),
    heads: words(6),
    left: words(8),
    left2: words(10),
    right: words(12),
    right2: words(14),
    labels: bytes(16),
    lefts: bytes(17),
    rights: bytes(18),
  }
}

/** Sets a state to the start of a sentence of `n` tokens. */
export function reset(state: State, n: number): void {
  const none = n + 1
  state.n = n
  state.buffer = 0
  state.height = 0
  state.score = 0
  const { heads, labels, left, left2, right, right2, lefts, rights, labelSet } = state
  for (let i = 0; i <= none; i++) {
    heads[i] = left[i] = left2[i] = right[i] = right2[i] = none
    labels[i] = lefts[i] = rights[i] = labelSet[i] = 0
  }
}

/** Makes `to` equal to `from`. Both have the same room. */
export function copyState(from: State, to: State): void {
  to.n = from.n
  to.buffer = from.buffer
  to.height = from.height
  to.score = from.score
  to.bytes.set(from.bytes)
}

/**
 * Whether the whole tree is built. Training asks it.
 *
 * @public
 */
export function isDone(state: State): boolean {
  return state.buffer >= state.n && state.height === 0
}

/** The moves that a state allows, as bits: 1 shift, 2 left arc, 4 right arc. One token only hangs on the root: the last left. */
export function allowed(state: State): number {
  const { height, buffer, n } = state
  if (buffer < n) return 1 + (height > 0 ? 2 : 0) + (height > 1 ? 4 : 0)
  return height > 1 ? 4 : 2
}

/** The token that a move makes a dependent. */
export function dependentOf(state: State): number {
  return state.stack[state.height - 1] as number
}

/** The head that a left or right arc gives it. */
export function headFor(state: State, move: number): number {
  return move === LEFT ? state.buffer : (state.stack[state.height - 2] as number)
}

/** Makes a move. `label` is the arc's, and ignored by a shift. */
export function advance(state: State, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.height++] = state.buffer++
    return
  }
  const dependent = state.stack[state.height - 1] as number
  const head = headFor(state, move)
  state.height--
  state.heads[dependent] = head
  state.labels[dependent] = label
  state.labelSet[head] = (state.labelSet[head] as number) | (1 << (label % 31))
  if (dependent < head) {
    state.left2[head] = state.left[head] as number
    state.left[head] = dependent
    state.lefts[head] = Math.min(255, (state.lefts[head] as number) + 1)
  } else {
    state.right2[head] = state.right[head] as number
    state.right[head] = dependent
    state.rights[head] = Math.min(255, (state.rights[head] as number) + 1)
  }
}
