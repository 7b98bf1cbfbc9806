// What the tagger looks at, as templates for `readTemplates`. Of the word to tag: its form, affixes x1 to x7 (x3 the last three letters),
// shape, its place (its shape, whether it is the first, how the sentence is written), a the tags it may have, and what the lexicon lists.
// t1 and t2 are the tags chosen before it; w1 and w2 the words before it, n1 and n2 those after it, a1 and a2 the tags those may have.
// The weights hang on the order of the templates: a change wants `npm run train`.

/** The values that a tag is chosen by. */
export const TAG_VALUES: readonly string[] = (
  'bias form place x1 x2 x3 x4 x5 x6 x7 shape a listed t1 t2 ' + 'w1 w2 n1 n2 a1 a2 wShape nShape nEnd nListed'
).split(' ')

/** The features that a tag is chosen by. */
export const TAG_TEMPLATES = `
  bias
  form
  form place
  x1
  x2
  x3
  x4
  x5
  x6
  x7
  place
  x3 place
  t1
  t1 t2
  t1 form
  t1 x3
  t1 a1
  t1 form a1
  t2 t1 form
  t2 t1 a1
  w1
  w2
  n1
  n2
  w1 form
  form n1
  w1 form n1
  w1 n1
  w2 w1
  n1 n2
  a1
  a1 a2
  form a1
  form a1 a2
  a t1
  a t1 a1
  a n1
  a w1
  nEnd x3
  nShape place
  wShape shape t1
  listed place
  listed t1
  listed t1 nListed
  listed nListed
  listed x3
  listed n1
  listed w1
`
