import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import type { Added } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { words } from '../words.ts'
import { BuildBar } from './build-bar.tsx'
import { EntryForm } from './entry-form.tsx'

/** Takes reports in by dropping files or pasting, and builds. */
export function Intake({ isPending }: { readonly isPending: boolean }) {
  const { data: state } = useQuery({ queryKey: ['build'], queryFn: api.build })
  if (!state) return null
  return (
    <section className="block intake">
      <h2 className="sec">{words.intake.title}</h2>
      {state.takesReports && <Adding />}
      <BuildBar state={state} isPending={isPending} />
    </section>
  )
}

function Adding() {
  const client = useQueryClient()
  const kept = () => client.invalidateQueries({ queryKey: ['status'] })
  const [last, setLast] = useState<Added | null>(null)
  const files = useMutation({ mutationFn: api.addFiles, onSuccess: setLast, onSettled: kept })
  const addPasted = async (given: FormData) => {
    setLast(null)
    setLast(await sent(given))
    await kept()
  }
  return (
    <>
      <DropZone add={(dropped) => files.mutate(dropped)} isBusy={files.isPending} />
      <div role="status">
        {files.isPending && <p>{words.intake.adding}</p>}
        {files.error && <p className="wrong">{files.error.message}</p>}
        {last && !files.isPending && <Outcome added={last} />}
      </div>
      <details>
        <summary>{words.intake.paste}</summary>
        <EntryForm action={words.intake.add} send={addPasted}>
          <label>
            {words.intake.text}
            <textarea name="text" required rows={8} maxLength={1_000_000} />
          </label>
          <div className="about">
            {(['title', 'outlet', 'published', 'url'] as const).map((name) => (
              <label key={name}>
                {words.intake.about[name]}
                <input name={name} maxLength={400} />
              </label>
            ))}
          </div>
        </EntryForm>
      </details>
    </>
  )
}

interface DropProps {
  readonly add: (files: File[]) => void
  readonly isBusy: boolean
}

function DropZone({ add, isBusy }: DropProps) {
  const [isOver, setOver] = useState(false)
  const field = useId()
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) add([...event.dataTransfer.files])
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      className={isOver ? 'drop over' : 'drop'}
      aria-label={words.intake.title}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
    >
      {words.intake.drop} <label htmlFor={field}>{words.intake.choose}</label>
      <input
        id={field}
        type="file"
        multiple
        disabled={isBusy}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p className="note">{words.intake.kinds}</p>
    </section>
  )
}

/** A link as a link; anything else as a line of JSON lines, so that what is known of the text goes with it. */
function sent(given: FormData): Promise<Added> {
  const text = `${given.get('text')}`.trim()
  if (/^https?:\/\/\S+$/u.test(text)) return api.addLink(text)
  const about = (['title', 'outlet', 'published', 'url'] as const).flatMap((name) => {
    const value = `${given.get(name) ?? ''}`.trim()
    return value === '' ? [] : [[name, value] as const]
  })
  const line = JSON.stringify({ text, ...Object.fromEntries(about) })
  return api.addFiles([new File([line], 'pasted.jsonl', { type: 'application/x-ndjson' })])
}

function Outcome({ added: { added, known, refused, problems } }: { readonly added: Added }) {
  return (
    <>
      <p>
        <b>{words.intake.added(added, known, refused)}.</b> {added > 0 && words.intake.next}
      </p>
      {problems.length > 0 && (
        <ul className="log">
          {problems.map(({ input, code, message, severity }) => (
            <li key={`${input} ${code} ${message}`}>
              <b>{words.status.severity[severity]}</b> · <span dir="auto">{input}</span>:{' '}
              <span dir="auto">{message}</span> <span className="mono dim">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
