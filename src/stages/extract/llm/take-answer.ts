import type { Account } from '../../../model/account.ts'
import type { Codebook } from '../../../model/codebook.ts'
import type { MarkedReport } from '../../../model/marked-report.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Answer } from '../../../model/question.ts'
import { withOwnIds } from '../own-ids.ts'
import { checkedAccounts } from './accounts.ts'
import { readAnswer } from './read-answer.ts'
import { countRefusals } from './refusals.ts'

/** What of a model's answer holds. `accounts` null: nothing can be made of it, and the rules are to be asked. */
export interface TakenFromAnswer {
  readonly accounts: Account[] | null
  readonly problems: readonly Problem[]
}

/** Takes from a model's answer what holds against the report. Pure: the same answer and report give the same. */
export function takeAnswer(answer: Answer, marked: MarkedReport, codebook: Codebook): TakenFromAnswer {
  const { model, said } = answer
  const { report } = marked
  if (said === null) return { accounts: null, problems: [instead(marked, `the model ${model} declined to read it`)] }
  const read = readAnswer(said)
  if (read === null) {
    const why = `the model ${model} twice gave no JSON of the form asked for`
    return { accounts: null, problems: [instead(marked, why)] }
  }
  const refusals = countRefusals()
  for (let beyond = 0; beyond < read.beyond; beyond++) refusals.refuse('is more than a report can hold', '')
  const accounts = withOwnIds(checkedAccounts(read.accounts, { marked, codebook, model }, refusals))
  const problem = refusals.problem(report, model)
  const problems = problem === null ? [] : [problem]
  if (read.accounts.length === 0 || accounts.length > 0) return { accounts, problems }
  return { accounts: null, problems: [...problems, instead(marked, `no account of the model ${model} holds`)] }
}

function instead({ report }: MarkedReport, why: string): Problem {
  return {
    code: 'extract/llm-unusable',
    input: report.input,
    message: `Read by the rules: ${why}.`,
    severity: 'warning',
    stage: 'extract',
  }
}
