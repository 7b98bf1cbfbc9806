import type { Grade } from '../../src/model/incident.ts'
import { words } from '../words.ts'

interface Props {
  readonly grade: Grade
  /** Whether a person set it: then its box is filled. */
  readonly isSet: boolean
}

/** A credibility grade: its number in a square, and its word. */
export function GradeBox({ grade, isSet }: Props) {
  return (
    <span className={isSet ? 'grade ok' : 'grade'}>
      <b>{grade}</b>
      {words.grades[grade]}
    </span>
  )
}
