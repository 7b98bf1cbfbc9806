import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, hearsay } from '../../test/command-line.ts'

describe('hearsay gazetteer add', () => {
  test('a place that is added is on the map of the next build', async () => {
    const folder = emptyFolder()
    const files = emptyFolder()
    writeFileSync(join(files, 'places.csv'), 'name,lat,lon,kind,country\nQorvandel,34.5,36.25,settlement,SY\n')
    writeFileSync(
      join(files, 'report.txt'),
      'Shells fell on the village of Qorvandel on Monday. Two people were killed.\n',
    )
    await hearsay(folder, ['add', join(files, 'report.txt')])
    await hearsay(folder, ['build'])
    const added = await hearsay(folder, ['gazetteer', 'add', join(files, 'places.csv')])
    expect(added).toMatchObject({ code: 0, out: expect.stringContaining('1 new') })
    await hearsay(folder, ['build'])
    const { out } = await hearsay(folder, ['export', 'json'])
    const places = (JSON.parse(out).marks as { kind: string; value: object }[]).filter(({ kind }) => kind === 'place')
    expect(places).toMatchObject([{ value: { name: 'Qorvandel', lat: 34.5, lon: 36.25, country: 'SY' } }])
    const near = await hearsay(folder, ['list', 'incidents', '--near', 'Qorvandel:10'])
    expect(near).toMatchObject({ code: 0, out: expect.stringContaining('Qorvandel') })
  }, 60_000)

  test.each([
    ['a file that is not there', undefined, 1, 'gazetteer/unreadable'],
    ['a file without places', 'name,lat,lon\n', 1, 'gazetteer/no-places'],
    ['a bad row beside a good one', 'name,lat,lon\nHalt,1,2\nBad,,\n', 3, ':3: "Bad" has no coordinates'],
  ])('says what is wrong with %s', async (_, content, code, message) => {
    const file = join(emptyFolder(), 'places.csv')
    if (content !== undefined) writeFileSync(file, content)
    const ran = await hearsay(emptyFolder(), ['gazetteer', 'add', file])
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
  })
})
