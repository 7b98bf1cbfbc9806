import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, hearsay } from './command-line.ts'
import { brokenPromises, type ExportedRecord, schemaErrors } from './promises.ts'

const REPORTS = [
  {
    id: 'wire',
    source: 'Coast Wire',
    published: '2025-03-14',
    text: 'TRIESTE — Two dockers were injured on Thursday evening when guards fired rubber bullets at a picket outside the port of Trieste, police said. Three men were detained.\n\nA spokesman for the port said on Friday that no shots had been fired.',
  },
  {
    id: 'paper',
    source: 'Evening Paper',
    published: '2025-03-15',
    text: 'Two dockers were injured on Thursday evening when guards fired rubber bullets at a picket outside the port of Trieste, police said. Three men were detained.\n\nAccording to witnesses, at least five people were hurt.',
  },
  {
    id: 'figures',
    source: 'Evening Paper',
    published: '2025-03-16',
    text: 'The ministry counted 412 strikes in February, compared to 300 in January. 🚢 Ministers reportedly expect more.',
  },
]

describe('the record', () => {
  let record: ExportedRecord
  let again: string

  beforeAll(async () => {
    const folder = emptyFolder()
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, REPORTS.map((report) => `${JSON.stringify(report)}\n`).join(''))
    const of = async (name: string) => {
      const built = join(folder, name)
      expect(await hearsay(built, ['add', file])).toMatchObject({ code: 0 })
      expect(await hearsay(built, ['build'])).toMatchObject({ code: 0 })
      return (await hearsay(built, ['export', 'json'])).out
    }
    const text = await of('one')
    again = await of('two')
    record = JSON.parse(text)
    expect(again).toBe(text)
  })

  test('is valid against its schema', () => {
    expect(schemaErrors(record)).toEqual([])
  })

  test('keeps every promise about quotes and ids', () => {
    expect(brokenPromises(record)).toEqual([])
  })

  test('holds the reports by their keys, with outlet, date and text', () => {
    const { reports } = record
    expect(reports.map(({ key }) => key)).toEqual(['wire', 'paper', 'figures'])
    expect(reports[0]).toMatchObject({ published: '2025-03-14', text: REPORTS[0]?.text })
  })

  test('tells the copy from a telling of its own', () => {
    const { reports } = record
    expect(reports[0]?.origin).toBe(reports[1]?.origin)
    expect(reports[2]?.origin).not.toBe(reports[1]?.origin)
  })

  test('has an incident told by two reports and one origin', () => {
    const { incidents } = record
    expect(incidents).toContainEqual(
      expect.objectContaining({ origins: 1, accounts: [expect.anything(), expect.anything()] }),
    )
  })
})
