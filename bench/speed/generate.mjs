// Makes reports for benchmarks: incidents told by wires, copied, rewritten, told anew and followed up, with each outlet's furniture.
// Everything is invented but the names of towns. The same seed and count give the same reports on any machine.
import { randomOf } from '../random.mjs'

const TOWNS =
  `Aalborg,Aarhus,Abrantes,Albacete,Alicante,Almada,Alton,Amiens,Ancona,Angers,Arad,Arles,Aveiro,Avila,Bacau,Badajoz,Bamberg,Barletta,Bath,Bayreuth,Beja,Bergamo,Bergen,Bielefeld,Bilbao,Boden,Bodø,Bolzano,Borås,Braga,Brescia,Brest,Burgos,Cagliari,Cahors,Calais,Carlow,Caserta,Celje,Chemnitz,Coimbra,Como,Cork,Cottbus,Cremona,Cuneo,Debrecen,Dijon,Dole,Drogheda,Dundalk,Eger,Elche,Emden,Ennis,Erfurt,Esbjerg,Evora,Faro,Ferrara,Flensburg,Foggia,Forli,Fulda,Galway,Gdynia,Gera,Gijon,Girona,Gorizia,Graz,Guarda,Haarlem,Hagen,Halle,Hamar,Herning,Hof,Horsens,Huelva,Imola,Innsbruck,Jena,Kaposvar,Karlstad,Kassel,Kaunas,Kilkenny,Kiruna,Klagenfurt,Kolding,Koper,Koszalin,Kranj,Krems,Lahti,Larissa,Latina,Le Mans,Leeuwarden,Leiria,Leon,Lerida,Liepaja,Limerick,Limoges,Linz,Lleida,Lorient,Lucca,Lugo,Luleå,Macerata,Mantova,Maribor,Matera,Merida,Miskolc,Modena,Monza,Mulhouse,Murcia,Namur,Nancy,Narvik,Nevers,Novara,Odense,Olbia,Oleiros,Olsztyn,Oradea,Orebro,Ostrava,Oulu,Oviedo,Padova,Palencia,Pardubice,Parma,Patras,Pau,Pavia,Pecs,Perugia,Pesaro,Pescara,Piacenza,Pisa,Plauen,Ploiesti,Pori,Potenza,Prato,Pula,Randers,Ravenna,Rennes,Rieti,Rijeka,Rimini,Roanne,Rostock,Rouen,Rovigo,Sassari,Savona,Segovia,Setubal,Sibiu,Siena,Sligo,Sopron,Soria,Split,Steyr,Szeged,Tallaght,Tampere,Taranto,Tartu,Teramo,Terni,Tralee,Trento,Treviso,Trier,Trieste,Tromsø,Troyes,Turku,Udine,Uppsala,Valence,Varese,Vejle,Verona,Viborg,Vicenza,Vigo,Viseu,Viterbo,Wels,Wexford,Worms,Zadar,Zwolle`.split(
    ',',
  )
const FIRST =
  'Ada,Boris,Clara,Dario,Edda,Felix,Greta,Henrik,Ines,Jonas,Karin,Luca,Marta,Nils,Olga,Pavel,Rita,Stefan,Tara,Ulrich,Vera,Walter,Yara,Zeno'.split(
    ',',
  )
const SYLLABLES =
  'bar,bel,cor,dal,den,far,fen,gar,hol,kar,kel,lan,lem,mar,mor,nes,nor,pel,ran,ros,sal,sel,tar,tor,val,ver,win,zan'.split(
    ',',
  )
const ENDINGS = 'ic,en,ini,man,ova,sen,stad,ter,vik,well'.split(',')
const STREETS = 'Mill,Harbour,Station,Market,Church,Bridge,Orchard,Castle,Garden,Quarry'.split(',')
const WEAPONS = ['a knife', 'a pistol', 'an iron bar', 'a bottle', 'stones', 'a petrol bomb']
const VICTIMS = [
  'a bus driver',
  'two dockers',
  'three guards',
  'a shopkeeper',
  'a police officer',
  'four students',
  'a clerk',
  'two nurses',
]
const CROWDS = [
  'About 40 strikers',
  'Some 200 residents',
  'Dozens of students',
  'A group of dockers',
  'Around 60 drivers',
]
const SOURCES = [
  'police said',
  'the prosecutor’s office said',
  'witnesses said',
  'the city council said',
  'a union spokesman said',
]
const FURNITURE = [
  'Sign up for our morning newsletter and never miss a story.',
  'Do you know more? Write to our newsroom in confidence.',
  'All rights reserved. No part of this page may be copied.',
  'Download our free app for alerts from your town.',
]

/** Yields `count` reports as `hearsay add` takes them from JSON lines. */
export function* generate(count, seed = 1) {
  const random = randomOf(seed)
  const made = { count: 0 }
  for (let day = 0; made.count < count; day++) {
    // Some ten incidents a day, each told one to six times.
    for (let n = 0; n < 10 && made.count < count; n++) {
      for (const report of tellings(incident(day, random), random)) {
        if (made.count === count) return
        yield { id: `g${seed}-${made.count++}`, language: 'en', ...report }
      }
    }
  }
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

function nameOf(random) {
  const family = pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(ENDINGS, random)
  return `${pick(FIRST, random)} ${family[0].toUpperCase()}${family.slice(1)}`
}

function incident(day, random) {
  return {
    day,
    town: pick(TOWNS, random),
    street: `${pick(STREETS, random)} ${pick(['Street', 'Road', 'Square'], random)}`,
    number: 1 + Math.floor(random() * 180),
    name: nameOf(random),
    witness: nameOf(random),
    age: 18 + Math.floor(random() * 60),
    weapon: pick(WEAPONS, random),
    victim: pick(VICTIMS, random),
    crowd: pick(CROWDS, random),
    source: pick(SOURCES, random),
    injured: 1 + Math.floor(random() * 9),
    kind: pick(['attack', 'protest', 'raid', 'arson'], random),
  }
}

function dateOf(day) {
  return new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)
}

const WEEKDAYS = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',')
const weekday = (day) => WEEKDAYS[new Date(Date.UTC(2015, 0, 1 + day)).getUTCDay()]

const STORIES = {
  attack: (i) => [
    `${i.victim[0].toUpperCase()}${i.victim.slice(1)} were attacked with ${i.weapon} near ${i.number} ${i.street} in ${i.town} on ${weekday(i.day)} evening, ${i.source}.`,
    `${i.injured} people were injured and taken to hospital.`,
    `${i.name}, ${i.age}, was detained close by an hour later.`,
    `“It was over in a minute,” said ${i.witness}, who lives across the road.`,
  ],
  protest: (i) => [
    `${i.crowd} blocked ${i.street} in ${i.town} on ${weekday(i.day)} to protest against the closing of the yard, ${i.source}.`,
    `The march ended in front of the town hall, where ${i.name} spoke to the crowd.`,
    `Police detained ${i.injured} people for a few hours.`,
    `${i.witness}, ${i.age}, said that her family had worked there for three generations.`,
  ],
  raid: (i) => [
    `Police searched an office at ${i.number} ${i.street} in ${i.town} on ${weekday(i.day)} morning and detained ${i.injured} people, ${i.source}.`,
    `Boxes of papers and two computers were carried to a van.`,
    `${i.name}, ${i.age}, whose firm rents the rooms, called the search unlawful.`,
    `A neighbour, ${i.witness}, saw the officers arrive before dawn.`,
  ],
  arson: (i) => [
    `A van was set on fire outside ${i.number} ${i.street} in ${i.town} on the night of ${weekday(i.day)}, ${i.source}.`,
    `Nobody was hurt, and the flames were put out before they reached the house.`,
    `The van belongs to ${i.name}, ${i.age}, who had been threatened before.`,
    `${i.witness} filmed two men who ran towards the station.`,
  ],
}

/** The reports of one incident: a wire, what is copied and rewritten from it, an account of its own, a follow-up. */
function* tellings(i, random) {
  const story = STORIES[i.kind](i)
  const title = `${i.kind[0].toUpperCase()}${i.kind.slice(1)} in ${i.town}`
  const report = (outlet, day, lines) => ({
    title,
    source: outlet,
    published: dateOf(day),
    text: [...lines, furnitureOf(outlet)].join('\n\n'),
  })
  const outlet = () => `${pick(TOWNS, random)} ${pick(['Post', 'Courier', 'Radio', 'Gazette'], random)}`
  yield report('Northern Wire', i.day + 1, [`${i.town.toUpperCase()} (NW) – ${story[0]}`, ...story.slice(1)])
  if (random() < 0.4) yield report(outlet(), i.day + 1, story)
  if (random() < 0.4) yield report(outlet(), i.day + 1, rewritten(i, story))
  if (random() < 0.4) yield report(outlet(), i.day + 1, ownAccount(i))
  if (random() < 0.25) yield report(outlet(), i.day + 2, ownAccount({ ...i, injured: i.injured + 1 }))
  if (random() < 0.2) yield report('Northern Wire', i.day + 30, followUp(i))
}

function furnitureOf(outlet) {
  return FURNITURE[[...outlet].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FURNITURE.length]
}

function rewritten(i, story) {
  return [
    `Fear has come to ${i.town}, where an ordinary ${weekday(i.day)} ended in shock.`,
    story[0].replace(`, ${i.source}`, ', it has emerged'),
    ...story.slice(2).reverse(),
    `Residents say that nothing will be the same in ${i.street}.`,
  ]
}

function ownAccount(i) {
  return [
    `Officers were called to ${i.street}, ${i.town}, on ${weekday(i.day)}.`,
    `According to ${i.witness}, ${i.victim} were set upon by several men${i.kind === 'attack' ? ` with ${i.weapon}` : ''}.`,
    `At least ${i.injured} people were hurt. The name of ${i.name} was given to this paper by two neighbours.`,
  ]
}

function followUp(i) {
  return [
    `${i.name}, ${i.age}, was charged on ${weekday(i.day + 29)} over the ${i.kind} in ${i.street}, ${i.town}, last month.`,
    `The prosecutor’s office said that a court will hear the case in the spring.`,
  ]
}
