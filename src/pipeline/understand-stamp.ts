import type { Codebook } from '../model/codebook.ts'
import { ANSWER_VERSION } from '../stages/extract/llm/version.ts'
import { EXTRACT_VERSION, LINK_VERSION, MARK_VERSION, READ_VERSION, TRACE_VERSION } from '../stages/versions.ts'
import { idOf } from '../text/id.ts'

/**
 * Stands for all that `understand` depends on beside the capture: another stamp means, do it again.
 *
 * @param model The language model that is asked; null: the rules alone.
 */
export function understandStamp(codebook: Codebook, model: string | null): string {
  return idOf(
    `${READ_VERSION}.${MARK_VERSION}.${EXTRACT_VERSION}.${TRACE_VERSION}.${LINK_VERSION}-`,
    JSON.stringify(codebook),
    ...(model === null ? [] : ['llm', ANSWER_VERSION, model]),
  )
}
