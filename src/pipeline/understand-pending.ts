import type { Capture } from '../model/capture.ts'
import type { Building } from '../pipeline.ts'
import { pendingCaptures } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { saveUnderstood, type UnderstoodRows } from '../store/understood.ts'
import type { Asked } from './ask-pending.ts'
import { inParts } from './crew.ts'
import type { Batch } from './understand-batch.ts'
import { understandStamp } from './understand-stamp.ts'

/** Captures in a message to a worker: enough that sending costs little, few enough that nobody waits long for the last ones. */
const BATCH = 2
/** Captures in a transaction: each writes much the same pages of the look-ups, so few transactions write less. */
const WORTH_SAVING = 128
/** In milliseconds: with this in hand, what there is is kept, and progress is seen. */
const LONGEST_UNSAVED = 2000

/** Reads, marks and extracts every pending capture, several at a time; a few batches a transaction. */
export async function understandPending(
  { folder, db }: Case,
  options: Building,
  asked: ReadonlyMap<string, Asked>,
): Promise<void> {
  const { codebook, progress } = options
  const stamp = understandStamp(codebook, options.llm?.endpoint.model ?? null)
  // What got no answer, and may get one later, is done for the rules and pending for the model.
  const stampOf = (sha256: string) => (mayAskAgain(asked.get(sha256)) ? understandStamp(codebook, null) : stamp)
  const pending = await pendingCaptures(db, stamp)
  const batches = inParts(pending, BATCH).map((captures) => ({ captures, asked: ofThese(captures, asked) }))
  let done = 0
  let refused = 0
  progress({ phase: 'understand', done, of: pending.length, refused })
  const understood = options.crew.results({
    ...{ parts: batches, name: 'understandInWorker', worthStarting: 3 },
    // What reading needs is large: loaded here only when no worker does it.
    here: async (batch: Batch) => (await import('./understand-batch.ts')).understandBatch(batch, { folder, codebook }),
  })
  for await (const some of together(understood)) {
    await db.transaction().execute((tx) => saveUnderstood(tx, some, { stampOf, now: new Date() }))
    done += some.length
    refused += some.filter(({ report }) => report === null).length
    progress({ phase: 'understand', done, of: pending.length, refused })
  }
}

/** Joins batches until a transaction is worth its cost, or some time went by. */
async function* together(batches: AsyncIterable<readonly UnderstoodRows[]>): AsyncGenerator<UnderstoodRows[]> {
  let some: UnderstoodRows[] = []
  let since = Date.now()
  for await (const batch of batches) {
    some.push(...batch)
    if (some.length < WORTH_SAVING && Date.now() - since < LONGEST_UNSAVED) continue
    yield some
    some = []
    since = Date.now()
  }
  if (some.length > 0) yield some
}

function mayAskAgain(asked: Asked | undefined): boolean {
  return asked !== undefined && 'why' in asked && !asked.lasting
}

function ofThese(captures: readonly Capture[], asked: ReadonlyMap<string, Asked>): ReadonlyMap<string, Asked> {
  return new Map(
    captures.flatMap(({ sha256 }) => {
      const one = asked.get(sha256)
      return one ? [[sha256, one]] : []
    }),
  )
}
