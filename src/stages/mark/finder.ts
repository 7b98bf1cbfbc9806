import type { Mark } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'

/**
 * One kind of thing that `mark` looks for.
 *
 * Gets the report with the marks of the finders before it in `mark.ts`'s list; gives back its own, in text order.
 */
export type Finder = (marked: MarkedReport) => Mark[]
