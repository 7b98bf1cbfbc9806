import { detectLanguage, primaryLanguage } from '../../language/detect.ts'
import type { Capture } from '../../model/capture.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { idOf } from '../../text/id.ts'
import { withHeadline } from './headline.ts'
import { normalForm, normalLine } from './normal-form.ts'
import { type Publication, readPublication } from './publication.ts'

/** Longest text of one report, in UTF-16 code units: about four thick books. What is longer is a collection. */
const MAX_TEXT_LENGTH = 4_000_000

/** A report, or none when the capture has no text; and what is doubtful about it. */
export interface ReadResult {
  readonly report: Report | null
  readonly problems: readonly Problem[]
}

/** Reads the text and the metadata of a capture. What was said when it was added wins over what the page says of itself. */
export function read(capture: Capture, content: Uint8Array): ReadResult {
  const publication = readPublication(capture.mediaType, content)
  const problems = publication.doubts.map(({ code, message }): Problem => problem(capture, code, message, 'warning'))
  const text = withHeadline(line(capture.metadata.title), normalForm(publication.text))
  if (text === '') {
    const message = 'It has no text to read. Save the page again once it has loaded, or add its text as .txt.'
    return { report: null, problems: [...problems, problem(capture, 'read/no-text', message, 'refused')] }
  }
  if (text.length > MAX_TEXT_LENGTH) {
    const message = `Its text has ${text.length} characters, more than the ${MAX_TEXT_LENGTH} of one report. Split it into its reports.`
    return { report: null, problems: [...problems, problem(capture, 'read/too-long', message, 'refused')] }
  }
  return { report: reportOf(capture, publication, text), problems }
}

function reportOf({ sha256, input, metadata }: Capture, page: Publication, text: string): Report {
  return {
    id: idOf('r', sha256),
    sha256,
    input,
    key: metadata.key ?? null,
    url: metadata.url ?? page.url ?? null,
    title: line(metadata.title ?? page.title),
    outlet: line(metadata.outlet ?? page.outlet),
    byline: line(metadata.byline ?? page.byline),
    published: metadata.published ?? page.published ?? null,
    language: metadata.language ? primaryLanguage(metadata.language) : detectLanguage(text, page.language),
    text,
  }
}

function line(text: string | undefined): string | null {
  return (text !== undefined && normalLine(text)) || null
}

function problem({ input }: Capture, code: string, message: string, severity: Problem['severity']): Problem {
  return { code, input, message, severity, stage: 'read' }
}
