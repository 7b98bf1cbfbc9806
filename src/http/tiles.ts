import { BadInputError } from '../model/errors.ts'

/** Where the map gets its ground from, besides the countries that are shipped. */
export interface Tiles {
  /** An address with `{z}`, `{x}` and `{y}` in its path or query. */
  readonly template: string
  /** Scheme, host and port: all that the page's policy is opened for. */
  readonly origin: string
  /** Whom the tiles are owed to, in plain text; null: nobody was named. */
  readonly credit: string | null
}

/** What a policy takes for one origin. Anything else, such as a blank or a semicolon, could say more than that. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,62}\.)*[a-z0-9-]{1,63}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/u

/**
 * Reads the address of one's own tiles.
 *
 * @throws BadInputError `serve/bad-tiles` where it is no address of tiles, or names more than one origin.
 */
export function tilesOf(template: string, credit: string | null = null): Tiles {
  const bad = (why: string) =>
    new BadInputError('serve/bad-tiles', `${why}. Give one such as https://tiles.example.org/{z}/{x}/{y}.png`)
  const holes = [...template.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name)
  if (!['z', 'x', 'y'].every((name) => holes.includes(name))) throw bad('the address of tiles needs {z}, {x} and {y}')
  if (holes.some((name) => !/^[xyz]$/u.test(name ?? '')))
    throw bad('of tiles {z}, {x} and {y} are filled in, nothing else')
  const filled = template.replaceAll(/\{[xyz]\}/gu, '0')
  const url = URL.canParse(filled) ? new URL(filled) : null
  if (url === null || !ORIGIN.test(url.origin)) throw bad('tiles are fetched from an http or https address')
  if (url.username !== '' || url.password !== '') throw bad('an address of tiles holds no name or password')
  // Filled in otherwise, another host would answer.
  if (!template.startsWith(`${url.origin}/`)) throw bad('{z}, {x} and {y} stand after the host of tiles, in lower case')
  return { template, origin: url.origin, credit }
}
