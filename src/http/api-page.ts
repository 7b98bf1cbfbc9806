import { html } from 'hono/html'
import { groupBy } from '../model/group.ts'

/** What of an OpenAPI document the page shows. */
interface Documented {
  readonly info: { readonly title: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, object>>
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[]
}

/** A page that a person can read, made from the same document that programs read. */
export function apiPage({ info, paths = {} }: Documented) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  )
  const sections = [...groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other')]
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP API · ${info.title}</title>
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<main>
<h1>HTTP API</h1>
<p>${info.description} The same in OpenAPI 3.1: <a href="/api/openapi.json">openapi.json</a>. <a href="/">Back to the case</a>.</p>
${sections.map(
  ([tag, found]) => html`<h2>${tag}</h2>
<dl>${found.map(
    ({ path, method, operation }) => html`<dt><code>${method.toUpperCase()} /api${path}</code></dt>
<dd>${operation.summary ?? ''}${parametersOf(operation)}</dd>`,
  )}</dl>`,
)}
</main>
</body>
</html>`
}

function parametersOf({ parameters = [] }: Operation) {
  const asked = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  return asked.length > 0 ? html`<br><small>Asks by: ${asked.join(', ')}</small>` : ''
}

export const apiPageStyle = `:root { color-scheme: light dark }
body { margin: 0; background: light-dark(#fcfcfa, #15171a); color: light-dark(#1a1c1e, #eceae4);
  font: 400 1rem/1.5 "Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1, h2 { font-family: Charter, Georgia, serif; line-height: 1.2 }
a { color: light-dark(#0b4f8a, #8fbff2) }
dt { margin-top: 1rem } dd { margin: 0 } small { color: light-dark(#63676b, #9a9a95) }
`
