interface Props {
  /** `1` for an origin, `1a` for what is drawn from it. */
  readonly name: string
  readonly small?: boolean
}

/** The name of an account: a filled disc is an origin, an outlined one is drawn from it. */
export function Siglum({ name, small = false }: Props) {
  const isOrigin = /^\d+$/u.test(name)
  return (
    <span className={['g', isOrigin ? '' : 'k', small ? 's' : ''].filter((part) => part !== '').join(' ')}>{name}</span>
  )
}
