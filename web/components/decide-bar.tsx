import type { ReactNode } from 'react'
import type { Deciding } from '../review/use-decide.ts'
import { words } from '../words.ts'
import { ActButton } from './act-button.tsx'
import { KeyBar } from './key-bar.tsx'
import { NameForm } from './name-form.tsx'

interface Props {
  readonly deciding: Deciding
  /** Whether the person may decide here; else the bar says that they read. */
  readonly may: boolean
  /** What stands at its right. */
  readonly end?: ReactNode
  readonly children?: ReactNode
}

/** A bar of decisions: asks for the name first, if it is not known; then what was done, and its undo. */
export function DecideBar({ deciding, may, end, children }: Props) {
  if (deciding.isAsking) {
    return (
      <KeyBar end={end}>
        <NameForm give={deciding.giveName} />
      </KeyBar>
    )
  }
  return (
    <KeyBar end={end}>
      {!may && <span className="note">{words.act.readOnly}</span>}
      {children}
      {may && deciding.canUndo && (
        <ActButton keys="Z" act={deciding.undo}>
          {words.act.undo}
        </ActButton>
      )}
      <span className="said" role="status">
        {deciding.said}
      </span>
    </KeyBar>
  )
}
