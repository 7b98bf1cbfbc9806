import type { Sight, State } from './parse-state.ts'
import { LABEL_TEMPLATES, LABEL_VALUES, MOVE_TEMPLATES, MOVE_VALUES } from './parse-templates.ts'
import { hashInto, readTemplates } from './templates.ts'

const moveTemplates = readTemplates(MOVE_VALUES, MOVE_TEMPLATES)
const labelTemplates = readTemplates(LABEL_VALUES, LABEL_TEMPLATES)
const moveValues = new Int32Array(MOVE_VALUES.length)
const labelValues = new Int32Array(LABEL_VALUES.length)

/** As many as either function below makes. */
export const MAX_PARSE_FEATURES = Math.max(moveTemplates.count, labelTemplates.count)

/** The features by which the next move is chosen. `out` takes the hashes; returns how many. */
export function moveFeatures(state: State, sight: Sight, out: Int32Array): number {
  lookAtMove(state, sight)
  return hashInto(moveTemplates, moveValues, out)
}

/** The features by which an arc from `head` to `dependent` gets its label, as far as the tree stands. */
export function labelFeatures(state: State, sight: Sight, dependent: number, head: number, out: Int32Array): number {
  lookAtArc(state, sight, dependent, head)
  return hashInto(labelTemplates, labelValues, out)
}

// Distances are told apart up to 4, then in steps.
function distance(from: number, to: number): number {
  const d = to - from
  if (d < 5) return d
  if (d < 7) return 5
  return d < 11 ? 6 : 7
}

/** Fills `moveValues`, in the order of `MOVE_VALUES`. */
function lookAtMove(state: State, sight: Sight): void {
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

  const s0v = (lefts[s0] as number) * 16 + Math.min(15, rights[s0] as number)
  const s1v = (lefts[s1] as number) * 16 + Math.min(15, rights[s1] as number)
  const b0v = lefts[b0] as number
  const d0 = s0 === none ? 0 : distance(s0, b0)
  const d1 = s1 === none ? 0 : distance(s1, s0)
  let n = 0
  moveValues[n++] = forms[s0] as number
  moveValues[n++] = forms[s1] as number
  moveValues[n++] = forms[b0] as number
  moveValues[n++] = forms[b1] as number
  moveValues[n++] = forms[b2] as number
  moveValues[n++] = forms[s2] as number
  moveValues[n++] = forms[s0l] as number
  moveValues[n++] = forms[b0l] as number
  moveValues[n++] = forms[s0r] as number
  moveValues[n++] = forms[s1r] as number
  moveValues[n++] = forms[s1l] as number
  moveValues[n++] = tags[s0] as number
  moveValues[n++] = tags[s1] as number
  moveValues[n++] = tags[b0] as number
  moveValues[n++] = tags[b1] as number
  moveValues[n++] = tags[b2] as number
  moveValues[n++] = tags[s2] as number
  moveValues[n++] = tags[buffer + 3 <= length ? buffer + 3 : none] as number
  moveValues[n++] = tags[s0l] as number
  moveValues[n++] = tags[s0r] as number
  moveValues[n++] = tags[b0l] as number
  moveValues[n++] = tags[s1r] as number
  moveValues[n++] = tags[s1l] as number
  moveValues[n++] = tags[s0l2] as number
  moveValues[n++] = tags[s0r2] as number
  moveValues[n++] = tags[s0 > 0 && s0 < length ? s0 - 1 : none] as number
  moveValues[n++] = tags[s0 < length ? s0 + 1 : none] as number
  moveValues[n++] = tags[b0 > 0 && b0 < none ? b0 - 1 : none] as number
  moveValues[n++] = tags[s1 < length ? s1 + 1 : none] as number
  moveValues[n++] = classes[s0] as number
  moveValues[n++] = classes[s1] as number
  moveValues[n++] = classes[b0] as number
  moveValues[n++] = listed[s0] as number
  moveValues[n++] = listed[b0] as number
  moveValues[n++] = listed[s1] as number
  moveValues[n++] = listed[b1] as number
  moveValues[n++] = labelSet[s0] as number
  moveValues[n++] = labelSet[s1] as number
  moveValues[n++] = labelSet[b0] as number
  moveValues[n++] = labels[b0l] as number
  moveValues[n++] = labels[s0l] as number
  moveValues[n++] = labels[s0r] as number
  moveValues[n++] = labels[s0l2] as number
  moveValues[n++] = labels[s0r2] as number
  moveValues[n++] = labels[s1r] as number
  moveValues[n++] = labels[s1r2] as number
  moveValues[n++] = labels[s1l] as number
  moveValues[n++] = labels[b0l2] as number
  moveValues[n++] = 0
  moveValues[n++] = d0
  moveValues[n++] = d1
  moveValues[n++] = d0 * 8 + d1
  moveValues[n++] = s0v
  moveValues[n++] = s1v
  moveValues[n++] = b0v
  moveValues[n++] = Math.min(height, 4)
}

/** Fills `labelValues`, in the order of `LABEL_VALUES`. */
function lookAtArc(state: State, sight: Sight, dependent: number, head: number): void {
  const { n: length, left, right, left2, right2, labels, labelSet } = state
  const { forms, tags, classes, listed } = sight
  const none = length + 1
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
  const side = after ? 1 : 0
  let n = 0
  labelValues[n++] = forms[dependent] as number
  labelValues[n++] = forms[head] as number
  labelValues[n++] = forms[dependent > 0 ? dependent - 1 : none] as number
  labelValues[n++] = forms[dependent < length ? dependent + 1 : none] as number
  labelValues[n++] = forms[dl] as number
  labelValues[n++] = forms[dr] as number
  labelValues[n++] = tags[dependent] as number
  labelValues[n++] = tags[head] as number
  labelValues[n++] = tags[dependent > 0 ? dependent - 1 : none] as number
  labelValues[n++] = tags[dependent < length ? dependent + 1 : none] as number
  labelValues[n++] = tags[head > 0 ? head - 1 : none] as number
  labelValues[n++] = tags[head < length ? head + 1 : none] as number
  labelValues[n++] = tags[dl] as number
  labelValues[n++] = tags[prior] as number
  labelValues[n++] = classes[dependent] as number
  labelValues[n++] = classes[head] as number
  labelValues[n++] = listed[dependent] as number
  labelValues[n++] = listed[head] as number
  labelValues[n++] = labelSet[dependent] as number
  labelValues[n++] = labelSet[head] as number
  labelValues[n++] = labels[dl] as number
  labelValues[n++] = labels[dr] as number
  labelValues[n++] = labels[dl2] as number
  labelValues[n++] = labels[dr2] as number
  labelValues[n++] = labels[prior] as number
  labelValues[n++] = side
  labelValues[n++] = span
}
