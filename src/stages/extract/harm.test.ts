import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { analyse } from '../../language/en/analyse.ts'
import { harmsIn } from './harm.ts'
import { lexiconOf } from './lexicon.ts'
import { readingOf } from './reading.ts'
import { tollsOf } from './victims.ts'

const lexicon = lexiconOf(loadCodebook('conflict'))

function tolls(text: string): { killed: (number | null)[]; injured: (number | null)[] } {
  const report = {
    id: 'r1',
    sha256: '',
    input: '',
    key: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published: null,
    language: 'en',
    text,
  }
  const reading = readingOf({ report, sentences: analyse(text), marks: [] }, lexicon)
  const { killed, injured } = tollsOf(reading.views.flatMap((view) => harmsIn(reading, view)))
  return {
    killed: killed.slice(0, 1).map(({ count }) => count.best),
    injured: injured.slice(0, 1).map(({ count }) => count.best),
  }
}

describe('tollsOf', () => {
  test.each([
    ['A man was shot dead.', [1], []],
    ['Two people were killed and three injured.', [2], [3]],
    ['Four people were shot. One of them died.', [1], [3]],
    ['A woman was stabbed. She died at a hospital.', [1], []],
    ['Officers shot and killed a man.', [1], []],
    ['A clerk was killed and a customer was wounded.', [1], [1]],
    ['The blast left six people dead.', [6], []],
    ['Two men and three women were injured.', [], [5]],
    ['A gunman fired at a group, killing one man and injuring seven others.', [1], [7]],
    ['Two women and one man were shot to death. Two others were also injured.', [3], [2]],
    ['The blast left three people dead and another injured.', [3], [1]],
    ['Two men are dead and three others are in the hospital.', [2], [3]],
    ['A 16-year-old was shot in the leg.', [], [1]],
    ['Four men, ages 31, 32, 33 and 34, were shot.', [], [4]],
    ['The death of a 15 year-old boy shocked the town.', [1], []],
    ['Four people were shot, one fatally.', [1], [3]],
    ['A triple shooting left one man dead.', [1], [2]],
    ['The blast killed more than four welders and wounded as many as nine.', [null], [null]],
    ['At least three deaths were reported.', [null], []],
    ['The bodies of four people were found in the home.', [4], []],
    ['Ann Reed, 35; Shay Young, 34; and Dana Cero, 26, died in the fire.', [3], []],
    ['A bullet struck a girl in a car.', [], [1]],
    ['The flood claimed the lives of three people.', [3], []],
    ['The boy who was shot in a park has died.', [1], []],
    ['Officers found the father holding the wounded girl. She was pronounced dead.', [1], []],
    ['One person is dead. One man died at the hospital. Another man is in critical condition.', [1], [1]],
    ['Makan died at a hospital. Makan Oldham was shot in the head.', [1], []],
    ['A man shot his wife, Ann Reed, and a guest.', [], [2]],
    ['Five bakers — three men, ages 21, 23 and 20, and two women — were shot.', [], [5]],
    ['The four victims, three men and a woman, all received minor injuries.', [], [4]],
    ['Police found the bodies of Ann and Tom Reed, both 35, and their two sons.', [4], []],
    ['A 6 yr old boy was shot.', [], [1]],
    ['7 Lakeside News 17-year-old Tom Reed was shot and killed.', [1], []],
    ['The family called 911 and the victims were transported. Two women were pronounced dead.', [2], []],
    ['A quick call saved the life of a clerk.', [], []],
    ['He is charged with the murder of Ann Reed and the shootings of Tom Cole and Mary Lee.', [1], [2]],
    ['He is accused of fatally shooting his parents and three cousins.', [5], []],
    ['Ten people were wounded. One of the victims was killed.', [1], [9]],
    ['Police named one of the two people who died in the fire.', [2], []],
    ['The stepmother of a boy who was shot spoke on Friday.', [], [1]],
    ['A baker from Lowen, Ohio, who was shot, is at home.', [], [1]],
    ['Two men were in critical condition and two others injured.', [], [4]],
    ['Two men were pronounced dead, and the third person, a woman, died later.', [3], []],
    ['Ann Reed (left) and Mary Cole were shot and killed.', [2], []],
    ['The 2-year-old who was shot inside a flat in Lowen has died.', [1], []],
    ['A man shot his wife before turning the gun on himself.', [1], [1]],
    ['Police found a deputy who had been shot. The suspect died.', [1], [1]],
    ['Police are looking into a fatal shooting.', [1], []],
    ['A deadly shooting shocked the town. A clerk was shot.', [1], []],
    ['Four people were shot. Police are looking into the fatal shooting.', [1], [3]],
    ['The gunman killed a guard and then himself.', [2], []],
    ['The gunman killed three guards. The gunman was later found dead.', [4], []],
    ['A clerk was found shot to death in a shop.', [1], []],
    ['Officers found two people dead in a home.', [2], []],
    ['Two bodies were found in a burnt car.', [2], []],
    ["The clerk's body was discovered in a ditch.", [1], []],
    ['A deputy was fatally struck by a bullet.', [1], []],
    ['A total of fifty people were killed; an additional nine were injured.', [50], [9]],
    ['A guard killed four dockers and himself.', [5], []],
    ['A man shot a clerk before turning the gun on himself. Both died in what is called a murder-suicide.', [2], []],
    ['A man was killed and a 6-year-old girl was wounded. Reed was taken to a hospital, where he died.', [1], [1]],
    ['Docker dies in shooting at harbour', [1], []],
    ['The bodies of Tom and Ann Reed, both 35, were found.', [2], []],
    ['Her sons, 7 and 8, were critically hurt.', [], [null]],
    ['A 1-year-old boy was shot. The 20-month-old died.', [1], []],
    ['A father whose son allegedly shot and killed a clerk was in court.', [1], []],
    ['Police look into two fatal shootings in the area.', [], []],
    ['A father killed his daughter in a murder-suicide.', [2], []],
    ['Three people were hurt. A fourth person was shot in the arm.', [], [4]],
    ['A guard arrived with a fatal gunshot wound.', [1], []],
    ['Four people had gunshot wounds. One of them died.', [1], [3]],
    ['A teen is accused of shooting another teen. The 15-year-old boy died.', [1], []],
    ['LOWEN (XYZ) - A 7-year-old boy has died after being shot by a friend. The boy was flown to a hospital.', [1], []],
    ['A man killed his wife, son and daughter before killing himself.', [4], []],
    ['A clerk was shot and killed on Friday. Her sister died from cancer last year.', [1], []],
    ['A girl was shot dead. It may be connected to the fatal shooting of a boy on Easter.', [1], []],
    ['Two men linked to the shooting that killed three guards were arrested.', [3], []],
    ['He is charged in the death of Tom "Tiny" Marlow. Marlow was killed on Friday.', [1], []],
    ['One person was killed. A 26-year-old was injured. The 28-year-old died at a hospital.', [1], [1]],
    ['He mourns the death of his daughter, Ada Marlow, who died after she was shot.', [1], []],
    ['Ann Lee said her mom and younger brother were dead after a shooting.', [2], []],
    ['Two children were killed. An 8-year-old boy, a 9-year-old boy and a 16-year-old girl were shot.', [2], [1]],
    ['A man was flown to a hospital after the fire.', [], [1]],
    ['Six people were shot, leaving one man dead. Five men and a woman were injured.', [1], [5]],
    ['Four people were shot and wounded, and another was killed.', [1], [4]],
    ['A woman and her child were taken to a hospital, where they died.', [2], []],
    ['The four were taken to a hospital, where all were pronounced dead.', [4], []],
    ['Two people were killed and three were hurt. They pronounced the driver guilty.', [2], [3]],
    ['Shootings that left two people dead shook the city. A clerk was shot in the leg.', [], [1]],
    ['The shootings left two people dead.', [2], []],
    ['One officer was hurt. A second officer also sustained minor injuries.', [], [2]],
    ['17-year-old Jan Means of Lowen died at the scene.', [1], []],
    ['A 12-year-old girl was wounded. The suspect died.', [1], [1]],
    ['Officers found four gunshot victims behind a shop.', [], [4]],
    ['A man and a boy were shot. A third shooting victim was found in a car.', [], [3]],
    ['A woman was also hit during the shooting.', [], [1]],
    ['A gunman opened fire on a group, hitting two men.', [], [2]],
    ['Two men opened fire, striking the boy several times.', [], [1]],
    ['The coroner identified the dead as guards.', [], []],
  ])('adds up "%s"', (text, killed, injured) => {
    expect(tolls(text)).toEqual({ killed, injured })
  })

  test.each([
    'The law was killed in committee.',
    'The shot hit the post.',
    'He could have been killed.',
    'They killed time.',
    'The team was beaten.',
    'Cook and another friend were hanging out.',
    'The attempted murder of a clerk is being looked into.',
    'The council struck a deal.',
    'He tried to shoot the guard.',
    'Nobody knows if he is dead or alive.',
    'The shooting victims thanked the doctors.',
  ])('counts nobody in "%s"', (text) => {
    expect(tolls(text)).toEqual({ killed: [], injured: [] })
  })
})
