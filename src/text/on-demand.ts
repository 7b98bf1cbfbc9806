import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Loads a CommonJS package, or the half of a package that is CommonJS, when it is first asked for: few reports need it. */
export function onDemand<T>(name: string): () => T {
  let loaded: T | undefined
  return () => {
    loaded ??= require(name) as T
    return loaded
  }
}

/** As `onDemand`, for a package that has ES modules alone: `require` takes those by their path only. */
export function moduleOnDemand<T>(name: string): () => T {
  return onDemand(fileURLToPath(import.meta.resolve(name)))
}
