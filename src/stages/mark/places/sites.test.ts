import { expect, test } from 'vitest'
import { findSites } from './sites.ts'
import { wordsOf } from './words.ts'

const sitesIn = (text: string): string[] => findSites(text, wordsOf(text)).map((site) => site.text)

test.each([
  ['Shots on the 4200 block of North Main Street.', ['North Main Street']],
  ['He lives on Cedar Ave. with her.', ['Cedar Ave']],
  ['A crash on Interstate 40 and Highway 9 near I-75.', ['Interstate 40', 'Highway 9', 'I-75']],
  ['The U.S. Highway 30 bridge', ['U.S. Highway 30']],
  ['Trabajan en la Calle de la Luna.', ['Calle de la Luna']],
  [
    'Shots near 48th and Marlow streets, and at East Lowell and Main Aves.',
    ['48th and Marlow streets', 'East Lowell and Main Aves'],
  ],
  ['Traders at the 5th Kilometer market', ['5th Kilometer market']],
])('finds sites in "%s"', (text, sites) => {
  expect(sitesIn(text)).toEqual(sites)
})

test.each([
  'In St. Louis it rained.',
  'He met Dr. Adams.',
  'The Street was empty.',
  'Wall Street fell.',
  'on the road',
  'Men and women filled the streets.',
  'Paris and its streets',
  '',
])('finds none in "%s"', (text) => {
  expect(sitesIn(text)).toEqual([])
})
