import type { ReportView } from '../../src/http/api.ts'
import { momentText } from '../../src/model/date-text.ts'
import { words } from '../words.ts'

/** Where the report's bytes come from: hash, time, size, address. */
export function CaptureFacts({ view: { report, capture, accounts } }: { readonly view: ReportView }) {
  const { sha256, input, url, text } = report
  const models = [...new Set(accounts.flatMap(({ account: { extractor } }) => extractor ?? []))]
  return (
    <dl className="cap">
      <div>
        <dt>{words.report.capture}</dt>
        <dd className="mono" title={sha256}>
          {sha256.slice(0, 8)} … {sha256.slice(-8)}
        </dd>
      </div>
      {capture && (
        <div>
          <dt>{words.report.fetched}</dt>
          <dd>{momentText(capture.capturedAt)}</dd>
        </div>
      )}
      <div>
        <dt>{words.report.bytes}</dt>
        <dd>
          {capture && `${capture.bytes.toLocaleString('en')} as ${capture.mediaType}, `}
          {words.report.characters(text.length)}
        </dd>
      </div>
      <div>
        <dt>{words.report.input}</dt>
        <dd className="long" dir="auto">
          {input}
        </dd>
      </div>
      {models.length > 0 && (
        <div>
          <dt>{words.report.accounts}</dt>
          <dd>{models.map(words.incident.byModel).join(', ')}</dd>
        </div>
      )}
      {url !== null && (
        <div>
          <dt>{words.report.address}</dt>
          <dd className="long">{url}</dd>
        </div>
      )}
    </dl>
  )
}
