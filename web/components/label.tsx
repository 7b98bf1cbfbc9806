const DAY = /\d{4}-\d{2}-\d{2}/u

/** An incident's label; a day in it is not broken in two. */
export function Label({ of }: { readonly of: string }) {
  const found = DAY.exec(of)
  if (!found) return of
  const [day] = found
  return (
    <>
      {of.slice(0, found.index)}
      <span className="nb">{day}</span>
      {of.slice(found.index + day.length)}
    </>
  )
}
