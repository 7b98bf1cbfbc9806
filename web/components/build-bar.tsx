import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BuildState } from '../../src/http/api.ts'
import { api } from '../api-client.ts'
import { words } from '../words.ts'

/** Starts a build and shows how far it is, whoever started it here. */
export function BuildBar({ state, isPending }: { readonly state: BuildState; readonly isPending: boolean }) {
  const client = useQueryClient()
  const starting = useMutation({
    mutationFn: api.startBuild,
    onSuccess: (begun) => client.setQueryData(['build'], begun),
  })
  const stopping = useMutation({ mutationFn: api.stopBuild })
  if (!state.isPossible) return <p className="note">{state.why}</p>
  return (
    <div className="build">
      {state.isRunning ? (
        <button type="button" className="act" onClick={() => stopping.mutate()}>
          {words.intake.stop}
        </button>
      ) : (
        <button
          type="button"
          className="act main"
          onClick={() => starting.mutate()}
          disabled={starting.isPending || !isPending}
        >
          {words.intake.build}
        </button>
      )}
      <Progress state={state} />
      {starting.error && <p className="wrong">{starting.error.message}</p>}
    </div>
  )
}

function Progress({ state: { isRunning, step, said } }: { readonly state: BuildState }) {
  if (!isRunning) return said === null ? null : <span role="status">{said}</span>
  if (step === null) return <span role="status">{words.intake.starting}</span>
  const phase = words.intake.phases[step.phase]
  return (
    <>
      <progress aria-label={phase} value={step.done} max={Math.max(step.of, 1)} />
      <span>
        {phase}: {words.intake.progress(step.done, step.of)}
      </span>
    </>
  )
}
