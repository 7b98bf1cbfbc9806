// What the parser looks at, as templates for `readTemplates`: which values, and which of them together. s0, s1, s2 are the tokens on top
// of the stack, b0 to b3 those first in the buffer; `l` and `r` behind them are their outermost dependents, `l2` and `r2` the next;
// d and h are an arc's dependent and head. The last letter is what is seen of the token: w its word, t its tag, c its class, x what
// the lexicon lists, l its label. The weights hang on the order of the templates: a change wants `npm run train`.

/** The values that a move is chosen by. */
export const MOVE_VALUES: readonly string[] = (
  's0w s1w b0w b1w b2w s2w s0lw b0lw s0rw s1rw s1lw s0t s1t b0t b1t b2t s2t b3t s0lt s0rt b0lt s1rt ' +
  's1lt s0l2t s0r2t beforeS0 afterS0 beforeB0 afterS1 s0c s1c b0c s0x b0x s1x b1x s0set s1set b0set ' +
  'b0ll s0ll s0rl s0l2l s0r2l s1rl s1r2l s1ll b0l2l bias d0 d1 d01 s0v s1v b0v high'
).split(' ')

/** The features that a move is chosen by. */
export const MOVE_TEMPLATES = `
  bias
  // One token.
  s0w
  s0t
  s0w s0t
  s1w
  s1t
  s1w s1t
  b0w
  b0t
  b0w b0t
  b1w b1t
  b1t
  b2w b2t
  s2w s2t
  s2t
  // Two tokens.
  s0w s0t b0w b0t
  s0w s0t b0w
  s0w b0w b0t
  s0w s0t b0t
  s0t b0w b0t
  s0w b0w
  s0t b0t
  s0t b0w
  s0w b0t
  s1w s1t s0w s0t
  s1w s0w
  s1t s0t
  s1t s0w
  s1w s0t
  s1w b0w
  s1t b0t
  s1t b0w
  s1w b0t
  b0t b1t
  b0w b1t
  b0t b1w
  b0w b1w
  s0t b1t
  s0w b1w
  // Three and four tokens.
  b0t b1t b2t
  b0t b1t b2t b3t
  s0t b0t b1t
  s0t b0t b1t b2t
  s1t s0t b0t
  s1t s0t b0t b1t
  s2t s1t s0t
  s2t s1t s0t b0t
  s1w s0t b0t
  s1t s0w b0t
  s1t s0t b0w
  s1w s0t b0w
  s1w s0w b0t
  s1t s0w b0w
  s1w s0w b0w
  s0w b0w b1t
  s0t b0w b1w
  s0w b0w b1w
  s1w b0w s0t b1t
  // Dependents.
  s0t s0lt b0t
  s0t s0rt b0t
  s0t b0t b0lt
  s0w b0t b0ll
  s1t s0t s0lt
  s1t s0t s0rt
  s1t s1rt s0t
  s1t s1lt s0t
  s1t s1rt s0t b0t
  s0t s0lt s0l2t b0t
  s0t s0rt s0r2t b0t
  s1w s0t s0lw
  s1t s0t s0lw
  s1w s0w s0lw
  s2t s1t s0t s0lw
  s2w s0lw s0t
  b0t b0lw s0w
  b0t b0lw s0t
  s0t s0rw
  s1t s1rw
  s1t s1lw s0t
  s0t s0rw b0w
  s0w s0ll
  s0w s0rl
  s0t s0ll s0l2l
  s0t s0rl s0r2l
  s1t s1rl s1r2l
  s1t s1ll
  s1w s1rl
  b0t b0ll b0l2l
  b0w b0ll
  s1t s1rl s0t
  s1t s1rl s0t b0t
  s0t s0rl s0ll b0t
  s0t s0set b0t
  s0c s0set b0w
  s1t s1set s0t
  s1c s1set s0c
  s1c s1set s0c s0set
  b0t b0set s0t
  b0c b0set s0c s0set
  // How far, how many.
  s0t b0t d0
  s0w d0
  b0w d0
  s0w b0w d0
  s1t s0t d1
  s1w d1
  s1w s0w d1
  s1t s0t b0t d01
  s0w s0v
  s0t s0v
  s1w s1v
  s1t s1v
  b0w b0v
  b0t b0v
  // Neighbours in the text.
  s0t beforeS0 afterS0
  s0t afterS0 beforeB0 b0t
  beforeS0 s0t b0t b1t
  s0t afterS0 b0t b1t
  s1t afterS1 beforeS0 s0t
  s1c s0c b0c high
  // What the lexicon lists: it holds where the tagger erred.
  s0x b0x
  s1x s0x
  s0t b0x
  s0x b0t
  s1x s0t
  s0x b0x b1x
  s0t b0x b1x
  s1x s0x b0x
  s1t s0x b0t b1x
`

/** The values that a label is chosen by. */
export const LABEL_VALUES: readonly string[] = (
  'dw hw beforeW nextW dlw drw dt ht before next beforeH nextH dlt priorTag dc hc dListed hListed dSet ' +
  'hSet dlLabel drLabel dl2Label dr2Label priorLabel side span'
).split(' ')

/** The features that a label is chosen by. */
export const LABEL_TEMPLATES = `
  side
  dw side
  dt side
  dw dt side
  hw side
  ht side
  dt ht side
  dw hw side
  dw ht side
  dt hw side
  dw dt hw ht
  dt ht span
  dc hc span
  dt before next
  ht beforeH nextH dt
  dt ht before side
  dt ht next side
  dt beforeW side
  dt nextW side
  dt ht dlt side
  dt ht dlw side
  dt hw dlw
  dw dlw ht
  dlLabel dt ht
  dt ht drw
  dt dlLabel drLabel side
  dt dl2Label dr2Label dlLabel
  dc dSet hc side
  dt dSet hw
  dw dSet side
  dt ht priorLabel side
  hw dt priorLabel side
  hc dc priorTag side
  dt ht hSet side
  dc hc hSet side
  dw hSet side
  dt hw hSet
  dListed ht side
  dt hListed side
  dListed hListed dlw side
`
