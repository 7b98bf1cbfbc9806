import { expect, test } from 'vitest'
import { lemmatise } from './lemma.ts'

test.each([
  'responded VBD respond|attacked VBD attack|shot VBD shoot|threw VBD throw|fled VBD flee|was VBD be|had VBD have|took VBD take|found VBD find|led VBD lead',
  'robbed VBD rob|planned VBN plan|killed VBN kill|shelled VBN shell|patrolled VBD patrol|added VBD add|stopped VBD stop|kidnapped VBN kidnap',
  'seized VBD seize|raided VBD raid|fired VBD fire|stormed VBD storm|injured VBN injure|evacuated VBN evacuate|wounded VBN wound|looted VBN loot',
  'exploded VBD explode|loaded VBN load|invaded VBD invade|accused VBD accuse|released VBN release|charged VBN charge|changed VBN change',
  'visited VBD visit|united VBN unite|arrested VBN arrest|executed VBN execute|targeted VBN target|tortured VBN torture|murdered VBN murder',
  'denied VBD deny|buried VBN bury|died VBD die|tied VBN tie|agreed VBD agree|freed VBN free|damaged VBN damage|burned VBD burn',
  'surrounded VBN surround|abducted VBN abduct|clashed VBD clash|assassinated VBN assassinate|ambushed VBN ambush|bombed VBN bomb',
  'setting VBG set|lying VBG lie|dying VBG die|shooting VBG shoot|taking VBG take|guarding VBG guard|firing VBG fire|running VBG run',
  'marching VBG march|blocking VBG block|chanting VBG chant|using VBG use|being VBG be|seeing VBG see|trying VBG try|making VBG make',
  'says VBZ say|does VBZ do|flies VBZ fly|goes VBZ go|clashes VBZ clash|causes VBZ cause|reaches VBZ reach|passes VBZ pass|uses VBZ use',
  'men NNS man|gunmen NNS gunman|police NNS police|knives NNS knife|bodies NNS body|children NNS child|people NNS people|cities NNS city',
  'casualties NNS casualty|buses NNS bus|churches NNS church|crises NNS crisis|houses NNS house|charges NNS charge|headquarters NN headquarters',
  'worse JJR bad|later RBR late|larger JJR large|heaviest JJS heavy|bigger JJR big|him PRP he|them PRP they|n’t RB not',
  'doused VBD douse|strafed VBN strafe|massacred VBN massacre|mortared VBN mortar|axed VBD axe|minibuses NNS minibus',
  'Monday NNP monday|dead JJ dead|in IN in',
])('lemmatises %s', (row) => {
  for (const [word = '', tag = '', lemma] of row.split('|').map((entry) => entry.split(' '))) {
    expect(`${word} ${lemmatise(word, tag)}`).toBe(`${word} ${lemma}`)
  }
})
