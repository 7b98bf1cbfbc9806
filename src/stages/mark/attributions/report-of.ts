import { analyse } from '../../../language/en/analyse.ts'
import type { MarkedReport } from '../../../model/marked-report.ts'
import type { Finder } from '../finder.ts'

/** A report of one text, analysed and then marked by the finders given, in their order. */
export function reportOf(text: string, finders: readonly Finder[] = []): MarkedReport {
  const report = { id: 'r0', sha256: '', input: '-', key: null, url: null, title: null, outlet: null, byline: null }
  let marked: MarkedReport = {
    report: { ...report, published: null, language: 'en', text },
    sentences: analyse(text),
    marks: [],
  }
  for (const find of finders) {
    const marks = [...marked.marks, ...find(marked)].sort(
      (one, other) => one.start - other.start || one.end - other.end,
    )
    marked = { ...marked, marks }
  }
  return marked
}
