import { type Command, InvalidArgumentError, Option } from 'commander'
import type { LlmOptions } from '../pipeline/ask-pending.ts'
import type { Case } from '../store/case.ts'
import { saveSetting, settingOf } from '../store/settings.ts'
import type { Io } from './io.ts'

/** Where the key of a model's server is looked for: not among the arguments, which other users of the machine may see. */
export const KEY_VARIABLE = 'HEARSAY_LLM_KEY'

const DEFAULT_TIMEOUT_S = 120
/** Node gives up waiting for a reply's headers after 300 s. */
const MAX_TIMEOUT_S = 290
const DEFAULT_PARALLEL = 2
const MAX_PARALLEL = 32
const BACKOFF_MS = 1000

/** The options of `hearsay build` that speak of a language model. */
export interface LlmFlags {
  readonly extractor: 'rules' | 'llm'
  readonly llmUrl?: URL
  readonly llmModel?: string
  readonly llmTimeout: number
  readonly llmParallel: number
}

/** Adds the options to a command. */
export function addLlmOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--extractor <who>', 'who proposes accounts: the rules, or a language model that you name')
        .choices(['rules', 'llm'])
        .default('rules'),
    )
    .option('--llm-url <url>', `an OpenAI-compatible server; its key is taken from $${KEY_VARIABLE}`, toEndpoint)
    .option('--llm-model <name>', 'the model that is asked there')
    .option('--llm-timeout <seconds>', 'for one request', upTo(MAX_TIMEOUT_S), DEFAULT_TIMEOUT_S)
    .option('--llm-parallel <n>', 'requests under way at a time', upTo(MAX_PARALLEL), DEFAULT_PARALLEL)
}

/** How the flags say that a model is asked; null: none is. `command` tells of flags that do not go together. */
export function toLlmOptions(flags: LlmFlags, io: Io, command: Command): LlmOptions | null {
  const { extractor, llmUrl, llmModel, llmTimeout, llmParallel } = flags
  if (extractor === 'rules') {
    if (llmUrl === undefined && llmModel === undefined) return null
    command.error('error: a model is asked only with --extractor llm. Add it, or leave --llm-… out.')
  }
  if (llmUrl === undefined || llmModel === undefined) {
    command.error('error: --extractor llm needs --llm-url URL and --llm-model NAME.')
  }
  const key = io.environment[KEY_VARIABLE] || null
  if (!isLoopback(llmUrl)) {
    const open = llmUrl.protocol === 'http:' ? ', unencrypted: anyone on the way can read them' : ''
    io.warn(`hearsay: the texts of reports go to ${llmUrl.origin}${open}.`)
  }
  const endpoint = { url: llmUrl, model: llmModel, key, timeoutMs: llmTimeout * 1000 }
  return { endpoint, parallel: llmParallel, backoffMs: BACKOFF_MS }
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/** `http://127.0.0.1:11434` and `…/v1` lead to `…/v1/chat/completions`. */
function toEndpoint(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('give an address such as http://127.0.0.1:11434/v1')
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError(`give no key in the address; put it into the environment variable ${KEY_VARIABLE}`)
  }
  const path = url.pathname.replace(/\/{1,9}$/, '')
  if (!path.endsWith('/chat/completions')) url.pathname = `${path === '' ? '/v1' : path}/chat/completions`
  return url
}

function upTo(most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < 1 || number > most) throw new InvalidArgumentError(`give 1 to ${most}`)
    return number
  }
}

const SETTING = 'llm-model'

/** The model that the last build asked; null: it went by the rules. */
export async function modelOfCase({ db }: Case): Promise<string | null> {
  return (await settingOf(db, SETTING)) || null
}

/** Notes which model a build asks, so that `status` knows what is pending. */
export async function saveModelOfCase({ db }: Case, model: string | null): Promise<void> {
  await saveSetting(db, SETTING, model ?? '')
}
