/** Titles and words that always lead on: no sentence ends at their full stop. */
const LEADING = new Set(
  (
    'mr mrs ms dr messrs mme mlle prof rev fr hon pres gov sen rep reps sens amb atty insp det supt ' +
    'gen lt col capt cmdr cdr maj sgt cpl pvt pfc adm brig cmdt com ltc ' +
    'st ste mt ft vs v art arts sec secs par para approx est cf fig figs vol eds ed e.g i.e viz al op'
  ).split(' '),
)

/** Words that lead on only before a number. */
const COUNTED = new Set('no nos p pp art sec ch tel ext jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))

/** Words whose full stop may also close a sentence. */
const EITHER = new Set(
  (
    'a.m p.m u.s u.n u.k e.u d.c u.s.a u.s.s.r b.c a.d n.y l.a ph.d inc corp co ltd llc bros jr sr etc dept univ assn bldg ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat ' +
    'ave blvd rd sq hwy apt ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo min max hrs hr km kg cm mm m lb lbs oz sq'
  ).split(' '),
)

// Abbreviations only when capitalised, or ordinary words when not: "Sat. 5 May", "he sat. Then".
const CAPITAL_ONLY = new Set(
  'mar sat sun mon wed fri jan ill ind mass miss la pa va ga del ore com gen rep det sen fr ed co st no min max m hon pres art par est fig al op sec v'.split(
    ' ',
  ),
)

/** What a full stop after `word` (without it) may mean: `leads` on, `counted` leads on before a number, `either`. */
export function abbreviationKind(word: string): 'leads' | 'counted' | 'either' | null {
  const lower = word.toLowerCase()
  if (CAPITAL_ONLY.has(lower) && !/^\p{Lu}/u.test(word)) {
    if (lower === 'v' || lower === 'al') return 'leads'
    return COUNTED.has(lower) ? 'counted' : null
  }
  if (LEADING.has(lower)) return 'leads'
  if (EITHER.has(lower)) return 'either'
  if (COUNTED.has(lower)) return 'counted'
  if (/^(?:\p{L}\.){1,7}\p{L}$/u.test(word)) return 'either'
  return null
}

/** Whether the full stop after `word` belongs to it, given what follows that stop: `Col`, `U.S`, the initial `J`. */
export function keepsStop(word: string, after: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return /^\s?\S/u.test(after) && word !== 'I'
  const kind = abbreviationKind(word)
  if (kind === 'counted') return /^\s?\d/u.test(after)
  return kind === 'either' || (kind === 'leads' && /^\s?\S/u.test(after))
}
