import { z } from 'zod'

/** More accounts than any report tells; what is beyond is repetition, or a model gone astray. */
const MOST_ACCOUNTS = 60

const whole = z.object({ accounts: z.array(z.unknown()) })

/** An answer as far as it can be read: its accounts, still unchecked. Null: it is no such JSON. */
export function readAnswer(said: string): { readonly accounts: readonly unknown[]; readonly beyond: number } | null {
  for (const candidate of candidates(said)) {
    const parsed = whole.safeParse(parseJson(candidate))
    if (!parsed.success) continue
    const { accounts } = parsed.data
    return { accounts: accounts.slice(0, MOST_ACCOUNTS), beyond: Math.max(0, accounts.length - MOST_ACCOUNTS) }
  }
  return null
}

/** The whole, what stands in a code fence, and what stands between the first brace and the last; after a model's thoughts. */
function candidates(said: string): string[] {
  const thought = said.lastIndexOf('</think>')
  const text = thought < 0 ? said : said.slice(thought + '</think>'.length)
  const fence = text.indexOf('```')
  const fenced = fence < 0 ? '' : text.slice(text.indexOf('\n', fence) + 1, text.lastIndexOf('```'))
  return [text, fenced, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
