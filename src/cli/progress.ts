import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../pipeline.ts'
import type { Io } from './io.ts'

/** Without a terminal, a line at most this often. */
const LINE_EVERY_MS = 5000

const LABELS = {
  ask: 'asked the model',
  understand: 'read and understood',
  trace: 'traced',
  link: 'linked',
  weigh: 'weighed',
} as const

export interface ShownProgress {
  readonly progress: Progress
  /** Ends the bar; nothing is shown after. */
  end(): void
}

/** Shows how far long work is: a bar on a terminal, now and then a plain line elsewhere. */
export function showProgress(io: Io): ShownProgress {
  const { progress, end } = io.isTerminal ? asBar() : asLines(io)
  return {
    end,
    progress(step) {
      io.tell?.({ kind: 'step', step })
      progress(step)
    },
  }
}

function asBar(): ShownProgress {
  let bar: SingleBar | null = null
  let shown = ''
  const end = () => {
    bar?.stop()
    bar = null
  }
  return {
    end,
    progress({ phase, done, of, refused }) {
      if (of === 0) return
      if (shown !== phase) {
        end()
        shown = phase
        const format = `{label} [{bar}] {value}/{total} · {rate}/s · {eta_formatted} left{refusals}`
        bar = new SingleBar({ format, hideCursor: true, etaBuffer: 50, stopOnComplete: false }, Presets.rect)
        bar.start(of, done, { label: LABELS[phase].padEnd(19), rate: 0, refusals: '', since: Date.now() })
      }
      const since = startedAt(bar)
      const rate = done === 0 ? 0 : Math.round(done / Math.max((Date.now() - since) / 1000, 0.001))
      bar?.update(done, { rate, refusals: refused > 0 ? ` · ${refused} refused` : '' })
    },
  }
}

function startedAt(bar: SingleBar | null): number {
  const { startTime } = (bar ?? {}) as { startTime?: number }
  return startTime ?? Date.now()
}

function asLines(io: Io): ShownProgress {
  let last = 0
  let phaseStart = 0
  let shown = ''
  return {
    end() {},
    progress({ phase, done, of, refused }) {
      if (of === 0) return
      const now = Date.now()
      if (shown !== phase) {
        shown = phase
        phaseStart = now
        last = now
      }
      if (done < of && now - last < LINE_EVERY_MS) return
      last = now
      const rate = Math.round(done / Math.max((now - phaseStart) / 1000, 0.001))
      io.warn(`${LABELS[phase]} ${done}/${of} (${rate}/s)${refused > 0 ? `, ${refused} refused` : ''}`)
    },
  }
}
