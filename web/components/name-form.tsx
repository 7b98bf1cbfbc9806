import { useRef } from 'react'
import { words } from '../words.ts'

/** Every decision names its person: asked once. */
export function NameForm({ give }: { readonly give: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className="name"
      onSubmit={(event) => {
        event.preventDefault()
        const given = field.current?.value.trim() ?? ''
        if (given !== '') give(given)
      }}
    >
      <label>
        {words.act.by} {/* biome-ignore lint/a11y/noAutofocus: the person just pressed the key that asks for it. */}
        <input ref={field} className="why" autoFocus maxLength={200} autoComplete="name" />
      </label>
      <button type="submit" className="act main">
        {words.act.keep}
      </button>
    </form>
  )
}
