import { type FormEvent, useRef } from 'react'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly find: (text: string | undefined) => void
}

/** Looks for words in one list. */
export function SearchField({ label, value = '', find }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = field.current?.value.trim()
    find(text === '' ? undefined : text)
  }
  return (
    <form className="find own" onSubmit={submit}>
      <input
        key={value}
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        maxLength={200}
      />
    </form>
  )
}
