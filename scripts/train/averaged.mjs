/**
 * A table of weights trained by the averaged perceptron.
 *
 * `weights` is read by the scorers while training; `averaged()` is what gets shipped.
 */
export function averagedTable(mask, classes) {
  const length = mask + 1 + classes
  const weights = new Float32Array(length)
  const totals = new Float64Array(length)
  const stamps = new Int32Array(length)
  let now = 1
  return {
    weights,
    tick: () => now++,
    add(index, delta) {
      totals[index] += (now - stamps[index]) * weights[index]
      stamps[index] = now
      weights[index] += delta
    },
    averaged() {
      const result = new Float32Array(length)
      for (let i = 0; i < length; i++) result[i] = (totals[i] + (now - stamps[i]) * weights[i]) / now
      return result
    },
  }
}
