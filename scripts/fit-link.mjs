// Fits the weights of `src/stages/link/weights.ts` on labelled reports: numbers only come out, no words.
//
//   node scripts/build.mjs && node bin/hearsay.mjs --case DIR add PACK/reports.jsonl && … build && … export json -o RECORD.json
//   node scripts/fit-link.mjs RECORD.json PACK/gold.json [PENALTY]
//
// gold.json: { incidents: [{ id, docs: [keys of reports] }] }. A report stands for its account with the most fields.
// Prints the fitted weights and the pairwise F under cross-validation by incident. What the pairs cannot tell (what is told
// in passing, aligned sentences) is left out and stays set by hand.
import { readFileSync } from 'node:fs'
import { FEATURE_NAMES, featuresOf } from '../dist/stages/link/features.js'
import { linkKeys, rarityAmong } from '../dist/stages/link/link.js'
import { linkable } from '../dist/stages/link/linkable.js'

const BY_HAND = new Set(
  'main-and-minor both-minor minor-in-setting minor-of-other-kind aligned misaligned unanchored date-before-report modality-differs'.split(
    ' ',
  ),
)
const FOLDS = 5
const KEY_CAP = 200
const CANDIDATES = 60

const [recordFile, goldFile, penalty = '2'] = process.argv.slice(2)
if (goldFile === undefined) {
  console.error('usage: node scripts/fit-link.mjs RECORD.json GOLD.json [PENALTY]')
  process.exit(2)
}
const record = JSON.parse(readFileSync(recordFile, 'utf8'))
const gold = JSON.parse(readFileSync(goldFile, 'utf8'))
const names = FEATURE_NAMES.filter((name) => !BY_HAND.has(name))
const size = names.length + 1

const reports = new Map(record.reports.map((report) => [report.id, { ...report, outlet: null }]))
const incidentOf = new Map(gold.incidents.flatMap(({ id, docs }) => docs.map((key) => [key, id])))
const mains = mainAccounts()
const context = contextOf()
const pairs = candidatePairs()
const wanted = gold.incidents.reduce((sum, { docs }) => sum + (docs.length * (docs.length - 1)) / 2, 0)

const scores = new Float64Array(pairs.length)
for (let fold = 0; fold < FOLDS; fold++) {
  const within = ({ incidents }) => incidents.some((id) => foldOf(id) === fold)
  const weights = fitWeights(pairs.filter((pair) => !within(pair)))
  pairs.forEach((pair, n) => {
    if (within(pair)) scores[n] = dot(weights, pair.values)
  })
}
console.log(`pairs ${pairs.length}, of one incident ${pairs.filter(({ same }) => same).length} of ${wanted}`)
console.log(`cross-validated pairwise F at its best cut: ${bestF().toFixed(3)}`)
const weights = fitWeights(pairs)
for (const [n, name] of [...names, 'BASE'].entries()) console.log(`${name.padEnd(20)} ${weights[n].toFixed(2)}`)

function mainAccounts() {
  const told = ({ fields }) => Object.values(fields).filter((list) => list.length > 0).length
  const siblings = new Map()
  for (const account of record.accounts) {
    const list = siblings.get(account.report)
    if (list === undefined) siblings.set(account.report, [account])
    else list.push(account)
  }
  return [...siblings].map(([report, accounts]) => {
    const main = accounts.reduce((best, account) => (told(account) > told(best) ? account : best))
    return linkable(main, reports.get(report), accounts)
  })
}

function contextOf() {
  const counts = new Map()
  for (const { words, anchorWords } of mains) {
    for (const word of new Set([...words.stems, ...anchorWords.stems])) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const lineage = new Map(record.lineage.map((one) => [[one.from, one.to].sort().join(' '), one]))
  return {
    rarity: (word) => rarityAmong(counts.get(word) ?? 1, reports.size),
    lineageOf: (left, right) => lineage.get([left, right].sort().join(' ')) ?? null,
  }
}

function candidatePairs() {
  const index = new Map()
  const found = []
  mains.forEach((right, n) => {
    const keys = linkKeys(right)
    const shared = new Map()
    for (const key of keys) {
      const others = index.get(key) ?? []
      if (others.length < KEY_CAP) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      index.set(key, [...others, n])
    }
    const likely = [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, CANDIDATES)
    for (const [m] of likely) found.push(pairOf(mains[m], right))
  })
  return found
}

function pairOf(left, right) {
  const incidents = [left, right].map(({ report }) => incidentOf.get(reports.get(report)?.key))
  const values = new Float64Array(size)
  for (const { name, value } of featuresOf(left, right, context)) {
    const at = names.indexOf(name)
    if (at >= 0) values[at] = value
  }
  values[size - 1] = 1
  return { values, incidents, same: incidents[0] !== undefined && incidents[0] === incidents[1] }
}

function foldOf(id) {
  let hash = 0
  for (const char of String(id)) hash = (hash * 31 + char.charCodeAt(0)) >>> 0
  return hash % FOLDS
}

function dot(left, right) {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i]
  return sum
}

/** Logistic regression with an L2 penalty, by Newton's method. */
function fitWeights(rows) {
  const found = new Float64Array(size)
  for (let round = 0; round < 12; round++) {
    const system = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size + 1)
      row[i] = Number(penalty)
      row[size] = -Number(penalty) * found[i]
      return row
    })
    for (const { values, same } of rows) {
      const likely = 1 / (1 + Math.exp(-dot(found, values)))
      const spread = Math.max(1e-6, likely * (1 - likely))
      for (let i = 0; i < size; i++) {
        if (values[i] === 0) continue
        system[i][size] += (Number(same) - likely) * values[i]
        for (let j = 0; j < size; j++) system[i][j] += spread * values[i] * values[j]
      }
    }
    solve(system).forEach((step, i) => {
      found[i] += step
    })
  }
  return found
}

function solve(system) {
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) pivot = row
    ;[system[column], system[pivot]] = [system[pivot], system[column]]
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : system[row][column] / system[column][column]
      if (factor !== 0) for (let k = column; k <= size; k++) system[row][k] -= factor * system[column][k]
    }
  }
  return system.map((row, i) => row[size] / row[i])
}

function bestF() {
  const order = pairs.map(({ same }, n) => ({ same, score: scores[n] })).sort((a, b) => b.score - a.score)
  let hits = 0
  let best = 0
  order.forEach(({ same }, n) => {
    hits += Number(same)
    best = Math.max(best, (2 * hits) / (n + 1 + wanted))
  })
  return best
}
