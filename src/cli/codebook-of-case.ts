import { readyCodebook } from '../codebook/ready.ts'
import type { Codebook } from '../model/codebook.ts'
import type { Case } from '../store/case.ts'
import { settingOf } from '../store/settings.ts'

/** The codebook of a case that says nothing else. */
export const DEFAULT_CODEBOOK = 'conflict'

/** The codebook a case works by: read anew each time, so that an edit of its file is seen by the next build. */
export async function codebookOfCase({ db }: Case): Promise<Codebook> {
  const nameOrFile = (await settingOf(db, 'codebook')) ?? DEFAULT_CODEBOOK
  return readyCodebook(nameOrFile) ?? (await import('../codebook/load.ts')).loadCodebook(nameOrFile)
}
