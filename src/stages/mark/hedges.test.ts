import { describe, expect, test } from 'vitest'
import { reportOf } from './attributions/report-of.ts'
import { findHedges } from './hedges.ts'

function hedgesOf(text: string): string[] {
  return findHedges(reportOf(text)).map(({ start, end }) => text.slice(start, end))
}

describe('findHedges', () => {
  test.each([
    ['🚨 Rebels reportedly seized the bridge.', ['reportedly']],
    ['The alleged arsonist was held.', ['alleged']],
    ['The blast may have been an accident.', ['may']],
    ['He might be among the dead.', ['might']],
    ['The driver could have escaped.', ['could']],
    ['Two men are believed to be trapped.', ['are believed']],
    ['It was reported that the road was cut.', ['was reported']],
    ['They appear to have fled.', ['appear']],
    ['If confirmed, it would be the third raid.', ['If confirmed']],
    ['Unconfirmed accounts spoke of gunfire.', ['Unconfirmed']],
    ['The claim could not be independently verified.', ['could not be independently verified']],
    ['This paper could not verify the account.', ['could not verify']],
    ['It was not immediately possible to verify the accounts.', ['not immediately possible to verify']],
    ['A man was held on suspicion of arson.', ['on suspicion of']],
    ['Police are treating it as a possible attack.', ['possible']],
    ['It was most likely a mine.', ['most likely']],
  ])('in "%s" finds %j', (text, expected) => {
    expect(hedgesOf(text)).toEqual(expected)
  })

  test.each([
    '',
    'On May 3 the strike began.',
    'Residents may vote until noon.',
    'Anyone could see the smoke.',
    'She appeared in court on Friday.',
    'They left as soon as possible.',
    'He was supposed to report for duty.',
    'Police said the road was open.',
    'Polls of likely voters opened.',
  ])('finds nothing in "%s"', (text) => {
    expect(hedgesOf(text)).toEqual([])
  })
})
