interface KindFieldProps<K extends string> {
  readonly label: string
  /** What stands for all kinds. */
  readonly any: string
  /** Each kind in words. */
  readonly kinds: Readonly<Record<K, string>>
  readonly value: K | undefined
  choose(kind: K | undefined): void
}

/** Chooses one kind of what a list holds, or all. */
export function KindField<K extends string>({ label, any, kinds, value, choose }: KindFieldProps<K>) {
  const known = Object.keys(kinds) as K[]
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => choose(known.find((kind) => kind === event.target.value))}
    >
      <option value="">{any}</option>
      {known.map((kind) => (
        <option key={kind} value={kind}>
          {kinds[kind]}
        </option>
      ))}
    </select>
  )
}
