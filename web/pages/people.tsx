import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Everybody } from '../../src/http/api.ts'
import { momentText } from '../../src/model/date-text.ts'
import { ROLES, type Role } from '../../src/model/person.ts'
import { api } from '../api-client.ts'
import { Scroller } from '../components/scroller.tsx'
import { Answer } from '../components/state.tsx'
import { useSession } from '../components/use-session.ts'
import { useTitle } from '../components/use-title.ts'
import { words } from '../words.ts'

const GONE = 'gone'

/** Who may come in, as what, and who is invited: for admins. */
export function PeoplePage() {
  const everybody = useQuery({ queryKey: ['people'], queryFn: api.people })
  useTitle(words.nav.people)
  return (
    <Answer of={everybody}>
      {(found) => (
        <>
          <header className="list-head">
            <h1>{words.people.title(found.people.length)}</h1>
            <p className="note">{words.people.note}</p>
          </header>
          <Members everybody={found} />
          <Invite />
          <Invitations everybody={found} />
        </>
      )}
    </Answer>
  )
}

function useKept() {
  const client = useQueryClient()
  return (found: Everybody) => void client.setQueryData(['people'], found)
}

function Members({ everybody: { people } }: { readonly everybody: Everybody }) {
  const own = useSession().person
  const keep = useKept()
  const setting = useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role | null }) => api.setRole(id, role),
    onSuccess: keep,
  })
  const set = (id: string, role: string) => {
    setting.mutate({ id, role: role === GONE ? null : (role as Role) })
  }
  return (
    <>
      <Scroller label={words.nav.people}>
        <table className="list plain-list stacked">
          <thead>
            <tr>
              <th scope="col">{words.people.name}</th>
              <th scope="col">{words.people.role}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, role }) => (
              <tr key={id}>
                <td className="lab" dir="auto">
                  {name}
                  {id === own?.id && <span className="note"> {words.people.you}</span>}
                </td>
                <td>
                  <select
                    aria-label={`${words.people.role}, ${name}`}
                    value={role}
                    onChange={(event) => set(id, event.target.value)}
                  >
                    {ROLES.map((one) => (
                      <option key={one} value={one}>
                        {words.people.roles[one]}
                      </option>
                    ))}
                    <option value={GONE}>{words.people.gone}</option>
                  </select>{' '}
                  <span className="note">{words.people.mays[role]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="wrong" role="alert">
        {setting.error?.message}
      </p>
    </>
  )
}

function Invite() {
  const client = useQueryClient()
  const [role, setRole] = useState<Role>('coder')
  const inviting = useMutation({
    mutationFn: () => api.invite(role),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  return (
    <section className="block">
      <h2 className="sec">{words.people.invite}</h2>
      <div className="tools">
        <select aria-label={words.people.role} value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {words.people.roles[one]}
            </option>
          ))}
        </select>
        <button type="button" className="act main" onClick={() => inviting.mutate()}>
          {words.people.makeLink}
        </button>
      </div>
      {inviting.data && (
        <p>
          <input
            className="link"
            readOnly
            aria-label={words.people.link}
            value={location.origin + inviting.data.path}
            onFocus={(event) => event.target.select()}
          />
          <span className="note">{words.people.linkNote}</span>
        </p>
      )}
      <p className="wrong" role="alert">
        {inviting.error?.message}
      </p>
    </section>
  )
}

function Invitations({ everybody: { invitations } }: { readonly everybody: Everybody }) {
  const keep = useKept()
  const ending = useMutation({ mutationFn: api.takeBack, onSuccess: keep })
  if (invitations.length === 0) return null
  return (
    <section className="block">
      <h2 className="sec">{words.people.open}</h2>
      <ul className="log">
        {invitations.map(({ id, role, by, until }) => (
          <li key={id}>
            <b>{words.people.roles[role]}</b> · {words.people.invitedBy} <span dir="auto">{by}</span> ·{' '}
            {words.people.until} {momentText(until)}{' '}
            <button type="button" className="plain" onClick={() => ending.mutate(id)}>
              {words.people.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
