// Makes reports for benchmarks: incidents told by wires, copied, rewritten, told anew and followed up, with each outlet's furniture.
// Everything is invented but the names of towns. The same seed and count give the same reports on any machine.
import { randomOf } from '../random.mjs'
import { DETAILS, filled, HURT, LEADS, OWN } from './prose.mjs'

const TOWNS =
  `Aalborg,Aarhus,Abrantes,Albacete,Alicante,Almada,Alton,Amiens,Ancona,Angers,Arad,Arles,Aveiro,Avila,Bacau,Badajoz,Bamberg,Barletta,Bath,Bayreuth,Beja,Bergamo,Bergen,Bielefeld,Bilbao,Boden,Bodø,Bolzano,Borås,Braga,Brescia,Brest,Burgos,Cagliari,Cahors,Calais,Carlow,Caserta,Celje,Chemnitz,Coimbra,Como,Cork,Cottbus,Cremona,Cuneo,Debrecen,Dijon,Dole,Drogheda,Dundalk,Eger,Elche,Emden,Ennis,Erfurt,Esbjerg,Evora,Faro,Ferrara,Flensburg,Foggia,Forli,Fulda,Galway,Gdynia,Gera,Gijon,Girona,Gorizia,Graz,Guarda,Haarlem,Hagen,Halle,Hamar,Herning,Hof,Horsens,Huelva,Imola,Innsbruck,Jena,Kaposvar,Karlstad,Kassel,Kaunas,Kilkenny,Kiruna,Klagenfurt,Kolding,Koper,Koszalin,Kranj,Krems,Lahti,Larissa,Latina,Le Mans,Leeuwarden,Leiria,Leon,Lerida,Liepaja,Limerick,Limoges,Linz,Lleida,Lorient,Lucca,Lugo,Luleå,Macerata,Mantova,Maribor,Matera,Merida,Miskolc,Modena,Monza,Mulhouse,Murcia,Namur,Nancy,Narvik,Nevers,Novara,Odense,Olbia,Oleiros,Olsztyn,Oradea,Orebro,Ostrava,Oulu,Oviedo,Padova,Palencia,Pardubice,Parma,Patras,Pau,Pavia,Pecs,Perugia,Pesaro,Pescara,Piacenza,Pisa,Plauen,Ploiesti,Pori,Potenza,Prato,Pula,Randers,Ravenna,Rennes,Rieti,Rijeka,Rimini,Roanne,Rostock,Rouen,Rovigo,Sassari,Savona,Segovia,Setubal,Sibiu,Siena,Sligo,Sopron,Soria,Split,Steyr,Szeged,Tallaght,Tampere,Taranto,Tartu,Teramo,Terni,Tralee,Trento,Treviso,Trier,Trieste,Tromsø,Troyes,Turku,Udine,Uppsala,Valence,Varese,Vejle,Verona,Viborg,Vicenza,Vigo,Viseu,Viterbo,Wels,Wexford,Worms,Zadar,Zwolle`.split(
    ',',
  )
const SYLLABLES =
  'bar,bel,cor,dal,den,far,fen,gar,hol,kar,kel,lan,lem,mar,mor,nes,nor,pel,ran,ros,sal,sel,tar,tor,val,ver,win,zan'.split(
    ',',
  )
const GIVEN_ENDINGS = 'a,as,e,ek,ia,ian,ika,il,in,io,is,o,on,or,us,vin'.split(',')
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
  'about 40 strikers',
  'some 200 residents',
  'dozens of students',
  'a group of dockers',
  'around 60 drivers',
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
  const first = pick(SYLLABLES, random) + pick(GIVEN_ENDINGS, random)
  const family = pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(ENDINGS, random)
  return [first, family].map((name) => name[0].toUpperCase() + name.slice(1)).join(' ')
}

function incident(day, random) {
  return {
    day,
    weekday: weekday(day),
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

/** A lead of its kind and some details, in an order of its own. */
function storyOf(i, random) {
  const lead = filled(pick(LEADS[i.kind], random), i, random)
  return [lead, ...details(i, random, 4 + Math.floor(random() * 4))]
}

function details(i, random, count) {
  const frames = new Set()
  while (frames.size < count) frames.add(pick(DETAILS, random))
  return [...frames].map((frame) => filled(frame, i, random))
}

/** The reports of one incident: a wire, what is copied and rewritten from it, an account of its own, a follow-up. */
function* tellings(i, random) {
  const story = storyOf(i, random)
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
  if (random() < 0.4) yield report(outlet(), i.day + 1, rewritten(i, story, random))
  if (random() < 0.4) yield report(outlet(), i.day + 1, ownAccount(i, random))
  if (random() < 0.25) yield report(outlet(), i.day + 2, ownAccount({ ...i, injured: i.injured + 1 }, random))
  if (random() < 0.2) yield report('Northern Wire', i.day + 30, followUp(i, random))
}

function furnitureOf(outlet) {
  return FURNITURE[[...outlet].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FURNITURE.length]
}

function rewritten(i, story, random) {
  return [
    filled('{feeling} and {feeling} in {town}, where {clause}.', i, random),
    story[0].replace(`, ${i.source}`, ', it has emerged'),
    ...story.slice(2).reverse(),
    filled('Residents of {street} are {mood}: {clause}.', i, random),
  ]
}

function ownAccount(i, random) {
  return [filled(pick(OWN, random), i, random), filled(pick(HURT, random), i, random), ...details(i, random, 3)]
}

function followUp(i, random) {
  return [
    `${i.name}, ${i.age}, was charged on ${weekday(i.day + 29)} over the ${i.kind} in ${i.street}, ${i.town}, last month.`,
    filled('A court will hear the case {when}. {witness}, a {trade}, {said} that {clause}.', i, random),
  ]
}
