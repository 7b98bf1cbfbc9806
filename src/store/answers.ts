import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Answer, Question } from '../model/question.ts'
import { asStoreError } from './faults.ts'

/** What an answer is kept under: the hash of all that was asked, report, codebook and instructions, and of whom. */
export function answerKey({ system, user, schema }: Question, model: string): string {
  return createHash('sha256')
    .update(JSON.stringify([model, system, user, schema]))
    .digest('hex')
}

/** Where an answer lies in a case's folder: `answers/ab/abcdef….json`. */
function answerFile(folder: string, key: string): string {
  return join(folder, 'answers', key.slice(0, 2), `${key}.json`)
}

/** The answer kept under a key; null when there is none, or none that can be read. */
export async function keptAnswer(folder: string, key: string): Promise<Answer | null> {
  const text = await readFile(answerFile(folder, key), 'utf8').catch(() => '')
  try {
    const { model, said } = JSON.parse(text)
    const isAnswer = typeof model === 'string' && (said === null || typeof said === 'string')
    return isAnswer ? { model, said } : null
  } catch {
    return null
  }
}

/** Keeps an answer, whole or not at all. */
export async function keepAnswer(folder: string, key: string, answer: Answer, now: Date): Promise<void> {
  const file = answerFile(folder, key)
  const temporary = `${file}.${process.pid}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(temporary, `${JSON.stringify({ ...answer, answeredAt: now.toISOString() })}\n`)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw asStoreError(error, file)
  }
}
