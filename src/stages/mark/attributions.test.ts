import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttributionValue, SourceKind } from '../../model/mark.ts'
import { reportOf } from './attributions/report-of.ts'
import { findAttributions } from './attributions.ts'

function valuesIn(text: string): AttributionValue[] {
  return reportOf(text, [findAttributions]).marks.flatMap((mark) => (mark.kind === 'attribution' ? [mark.value] : []))
}

function read(text: string): string[][] {
  return valuesIn(text).map(({ source, cue, content }) => [
    source === null ? '-' : text.slice(...source),
    text.slice(...cue),
    ...content.map((part) => text.slice(...part)),
  ])
}

describe('findAttributions', () => {
  test.each([
    ['🚨 Police said that the road was cut.', [['Police', 'said', 'that the road was cut']]],
    ['The road was cut, police said.', [['police', 'said', 'The road was cut']]],
    ['“It was dark,” said Ada Moss. “We ran.”', [['Ada Moss', 'said', '“It was dark,”', '“We ran.”']]],
    ['According to the mayor, nobody was hurt.', [['the mayor', 'According to', 'nobody was hurt']]],
    ['Two men are believed to be trapped.', [['-', 'are believed', 'Two men', 'to be trapped']]],
    ['The governor called for calm.', [['The governor', 'called for', 'calm']]],
    ['The guard pointed out that the gate was shut.', [['The guard', 'pointed out', 'that the gate was shut']]],
    ['“Where is the key?” the guard demanded.', [['the guard', 'demanded', '“Where is the key?”']]],
    ['Residents condemned what the mayor had done.', [['Residents', 'condemned', 'what the mayor had done']]],
    ['Moss said at a rally in Kesh that Lorn was flooded.', [['Moss', 'said', 'that Lorn was flooded']]],
    ['The plan was rejected by the council.', [['the council', 'was rejected', 'The plan']]],
    ['The council issued a warning about the dam.', [['The council', 'issued a warning', 'the dam']]],
    ['The council decided after a long talk to close the dam.', [['The council', 'decided', 'to close the dam']]],
    ['Ada Moss spoke to reporters in Kesh about the dam.', [['Ada Moss', 'spoke', 'the dam']]],
    ['The men we met said the dam was old.', [['The men we met', 'said', 'the dam was old']]],
    ['Asked about the dam, the mayor left.', [['-', 'Asked', 'about the dam']]],
    ['Police: Two bridges are shut.', [['Police', ':', 'Two bridges are shut.']]],
    ['That is what the mayor now hopes.', [['the mayor', 'now hopes', 'what']]],
    ['Residents were not sure whether it was over.', [['Residents', 'were not sure', 'whether it was over']]],
    ['The mayor remains opposed to the dam.', [['The mayor', 'remains opposed', 'to the dam']]],
    ['The dam was old, the Lorn Gazette reports.', [['the Lorn Gazette', 'reports', 'The dam was old']]],
    [
      'Moss criticized the dam and praised the wall.',
      [
        ['Moss', 'criticized', 'the dam'],
        ['Moss', 'praised', 'the wall'],
      ],
    ],
    [
      'Moss said the dam was old, and the council opposed a repair.',
      [
        ['Moss', 'said', 'the dam was old'],
        ['the council', 'opposed', 'a repair'],
      ],
    ],
    ['Moss said the council would say nothing new.', [['Moss', 'said', 'the council would say nothing new']]],
    ['The mayor took issue with the plan.', [['The mayor', 'took issue with', 'the plan']]],
    ['Moss made it clear that the dam was old.', [['Moss', 'made it clear', 'that the dam was old']]],
    ['Ada Moss attacked the mayor for leaving the town.', [['Ada Moss', 'attacked', 'the mayor for leaving the town']]],
    ['Ada Moss attacked “the idle council”.', [['Ada Moss', 'attacked', '“the idle council”']]],
    ['Some saw the remark as a threat.', [['Some', 'saw', 'the remark as a threat']]],
    ['The mayor urged residents to “leave at once”.', [['The mayor', 'urged', 'residents to “leave at once”']]],
    ['After the talk, Moss said, “We ran. It was late.”', [['Moss', 'said', '“We ran. It was late.”']]],
    ['Ada Moss avoids blaming the council.', [['Ada Moss', 'avoids blaming', 'the council']]],
    ['As one guard put it, the dam was old.', [['one guard', 'put', 'the dam was old']]],
    ['The flood led the mayor to fear a revolt.', [['the mayor', 'fear', 'a revolt']]],
    [
      'Asked about the dam, Moss said, “We ran.”',
      [
        ['-', 'Asked', 'about the dam'],
        ['Moss', 'said', '“We ran.”'],
      ],
    ],
    ['On “Lorn Tonight,” Moss said the dam was old.', [['Moss', 'said', 'the dam was old']]],
    ['It appeared that the dam was old.', [['-', 'appeared', 'that the dam was old']]],
    ['Twelve percent indicated that the dam was old.', [['Twelve percent', 'indicated', 'that the dam was old']]],
    [
      'Moss went to Kesh to praise the dam and blame the council.',
      [
        ['Moss', 'praise', 'the dam'],
        ['Moss', 'blame', 'the council'],
      ],
    ],
    ['The Kesh council plans to close the dam.', [['The Kesh council', 'plans', 'to close the dam']]],
    ['The papers of the trial show he was there.', [['The papers of the trial', 'show', 'he was there']]],
    ['The Lorn Gazette reports:\n“We ran.”', [['The Lorn Gazette', 'reports', '“We ran.”']]],
    ['A panel voted on Friday to close the dam.', [['A panel', 'voted', 'to close the dam']]],
    ['Moss proposed closing the gate as promised.', [['Moss', 'proposed', 'closing the gate as promised']]],
    ['Moss, who’s called for a vote, left.', [['Moss, who', '’s called for', 'a vote']]],
    ['One Republican refused to leave.', [['One Republican', 'refused', 'to leave']]],
    ['They met Ada Moss, who in 2010 said the dam was old.', [['Ada Moss, who', 'said', 'the dam was old']]],
    ['Ada Moss, who said the dam was old, left.', [['Ada Moss, who', 'said', 'the dam was old']]],
    [
      'Guards standing at the gates said the dam was old.',
      [['Guards standing at the gates', 'said', 'the dam was old']],
    ],
    ['His advisers suggested the dam was old.', [['His advisers', 'suggested', 'the dam was old']]],
    ['We know from the papers that most of the dam is old.', [['We', 'know', 'that most of the dam is old']]],
    ['Claiming the dam was old, Ada Moss left.', [['Ada Moss', 'Claiming', 'the dam was old']]],
    ['The gate was shut, and the guard ran, shouting insults.', [['the guard', 'shouting', 'insults']]],
    [
      'The mayor shrugged at warnings from engineers that the dam was old.',
      [['engineers', 'warnings', 'that the dam was old']],
    ],
    ['Moss paid for the council’s estimate of the cost.', [['the council', 'estimate', 'the cost']]],
    ['Ada Moss was sure the dam was old.', [['Ada Moss', 'was sure', 'the dam was old']]],
    ['The gate, which police said was shut, fell.', [['police', 'said', 'which', 'was shut']]],
    ['The council issued a statement calling the dam old.', [['The council', 'calling', 'the dam old']]],
    ['They condemned many acts, including theft.', [['They', 'condemned', 'many acts, including theft']]],
    ['”We ran.” — Ada Moss', [['Ada Moss', '—', '”We ran.”']]],
    ['Ada Moss could be heard shouting insults.', [['Ada Moss', 'could be heard shouting', 'insults']]],
    ['The council did not even consider the dam.', [['The council', 'did not even consider', 'the dam']]],
    ['Ada Moss is a fierce opponent of the dam.', [['Ada Moss', 'is a fierce opponent', 'the dam']]],
    ['Moss said at least 60 men had been held.', [['Moss', 'said', 'at least 60 men had been held']]],
    ['Moss said on Monday up to six men were held.', [['Moss', 'said', 'up to six men were held']]],
    ['The guard reported at least six arrests.', [['The guard', 'reported', 'at least six arrests']]],
    ['At least six residents said it was loud.', [['At least six residents', 'said', 'it was loud']]],
    [
      'According to our sources the guard lost six men, and it fled.',
      [['our sources', 'According to', 'the guard lost six men, and it fled']],
    ],
    ['“It fell,” the guard, Ada Moss, told a crowd.', [['the guard, Ada Moss', 'told', '“It fell,”']]],
    [
      'The dam was old, two guards briefed on the talks said.',
      [['two guards briefed on the talks', 'said', 'The dam was old']],
    ],
    ['Some guards threatened to march on Kesh.', [['Some guards', 'threatened', 'to march on Kesh']]],
    ['The union threatened to walk out.', [['The union', 'threatened', 'to walk out']]],
    ['The council maintains the dam was old.', [['The council', 'maintains', 'the dam was old']]],
    ['Sources close to the board claim that it fell.', [['Sources close to the board', 'claim', 'that it fell']]],
    [
      'According to the guard, 500 came; police counted 150.',
      [
        ['the guard', 'According to', '500 came'],
        ['police', 'counted', '150'],
      ],
    ],
    ['The council puts the figure at “ten”.', [['The council', 'puts', 'the figure at “ten”']]],
    ['Guards later put the number of dead at four.', [['Guards', 'later put', 'the number of dead at four']]],
    ['The union gave a figure of 400.', [['The union', 'gave', 'a figure of 400']]],
    ['The talks ended, as one guard put it, “for good”.', [['one guard', 'put', '“for good”']]],
    [
      'Local radio, citing a guard, reports that the dam fell.',
      [
        ['Local radio', 'citing', 'a guard'],
        ['Local radio, citing a guard', 'reports', 'that the dam fell'],
      ],
    ],
    ['The council backed the dam, and the mayor left.', [['The council', 'backed', 'the dam']]],
    ['The clip is said to have been made by a guard.', [['-', 'is said', 'The clip', 'to have been made by a guard']]],
    ['Protests spread as army denies raids', [['army', 'denies', 'raids']]],
    ['In response to the mayor’s claim that it fell, he left.', [['the mayor', 'claim', 'that it fell']]],
  ])('in "%s" finds %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('a chain names those who are cited', () => {
    const text = 'The radio reported four deaths, citing hospital staff.'
    const [first] = valuesIn(text)
    expect(first?.via?.map((span) => text.slice(...span))).toEqual(['hospital staff'])
  })

  test('a quotation left open goes on in the next paragraph', () => {
    const text = '“We ran,” she said. “Then it fell.\n\n“Nobody came back.”'
    expect(read(text)[0]?.slice(2)).toEqual(['“We ran,”', '“Then it fell.', '“Nobody came back.”'])
  })

  test.each<[string, SourceKind]>([
    ['Police said the road was cut.', 'official'],
    ['A source close to the talks said it was over.', 'anonymous'],
    ['Residents said it was loud.', 'crowd'],
    ['The newspaper said it was over.', 'media'],
    ['The indictment says he was there.', 'document'],
    ['Ada Moss said it was loud.', 'named'],
    ['The regional recruitment centre said it was over.', 'official'],
    ['According to the prosecutor’s office, it was over.', 'official'],
    ['The ombudswoman said it was over.', 'official'],
    ['The county police said it was over.', 'official'],
    ['The union said it was over.', 'named'],
    ['A lawyer for the families said it was loud.', 'named'],
    ['A group of residents said it was loud.', 'crowd'],
    ['The statistics office said it was loud.', 'official'],
    ['Traders spoke of a loud night.', 'crowd'],
    ['Drivers in the town complained about the road.', 'crowd'],
    ['It was over, according to two officers familiar with the matter.', 'anonymous'],
    ['Two people with direct knowledge of the plan said it was over.', 'anonymous'],
    ['One guard, who spoke on condition of anonymity, said it was over.', 'anonymous'],
    ['The clip shows the road.', 'document'],
    ['The papers, the Lorn traders said, were old.', 'named'],
  ])('in "%s" the source is %s', (text, kind) => {
    expect(valuesIn(text).map(({ sourceKind }) => sourceKind)).toEqual([kind])
  })

  test.each([
    '',
    'The road was cut.',
    'Two men were hurt when a wall fell.',
    'The raid shows a pattern.',
    'It is hard to imagine a worse road.',
    'The town built a wall to defend the harbour.',
    'Perhaps you think the road is safe.',
    'The plan was rejected.',
    'The convoy was backed by two tanks and attacked by masked men.',
    'The council has a wall of stone.',
    'It is not clear whether the road is safe.',
    'Two men were charged with theft.',
    'They used the expected methods.',
    'Gunmen attacked the base as the troops slept.',
    'Gunmen attacked the town for three days.',
    'The Latest: Two bridges are shut.',
    'They found a way through the hills, which were steep.',
    'The council plans to close the dam drew crowds.',
    'It’s called a dam.',
    'The owners respond with the only method available to them.',
    '“',
    ': :',
    'One guard threatened them with a pistol.',
    'The crisis threatens to bring down the council.',
    'The clash continued amid chants of “Shame on you”.',
    'The council maintains a list of dams.',
    'He left after the judge’s question about the presence of a dog.',
    'A guard launched an axe attack on the mayor.',
    'A source asked not to be named.',
    'A letter seen by this paper is a year old.',
    'The council says nothing.',
    'No one has claimed the attack.',
    'A clip posted on Monday runs for an hour.',
    'Lorn recorded six floods.',
    'The guard gave a number of reasons.',
    'He put it at the door.',
  ])('finds nothing in "%s"', (text) => {
    expect(read(text)).toEqual([])
  })

  test('spans lie in the text, whatever the text', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      '"',
      'said',
      'Ada',
      'Moss',
      ',',
      '.',
      '\n\n',
      'that',
      'he',
      'according',
      'to',
      '🚨',
      'WARD:',
      'was',
      '—',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        for (const { source, cue, content, via } of valuesIn(text))
          for (const [start, end] of [cue, ...content, ...(via ?? []), ...(source === null ? [] : [source])]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
      }),
      { numRuns: 200 },
    )
  })
})
