import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, hearsay } from '../../test/command-line.ts'

describe('hearsay serve', () => {
  test.each([
    [['--host', '0.0.0.0']],
    [['--url', 'https://desk.example.org']],
    [['--host', '0.0.0.0', '--invite', 'admin']],
  ])('%j is refused while nobody can sign in, and says what to do', async (options) => {
    const folder = emptyFolder()
    await hearsay(folder, ['init'])
    const { code, err, out } = await hearsay(folder, ['serve', '--port', '0', ...options])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/hearsay serve --invite admin.*\[serve\/no-admin\]/u)
  })

  test('an address that is not of this machine is refused', async () => {
    const folder = emptyFolder()
    await hearsay(folder, ['init'])
    const { code, err } = await hearsay(folder, ['serve', '--port', '0', '--host', '127.0.0.1.example'])
    expect(code).toBe(1)
    expect(err).toMatch(/no-admin|no-such-host/u)
    expect(existsSync(join(folder, 'people.db'))).toBe(false)
  })
})
