/** English words of dates and times, lower case. */

/** Full month names: 1 is January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => [name, index + 1]),
)

/** Short month names, read only beside a day or a year. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
])

/** Months whose names are words or persons' names too: read only where something else says that a month is meant. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['march', 'may', 'august'])

/** Months that are first names too: not read before a surname. */
export const NAME_MONTHS: ReadonlySet<string> = new Set(['april', 'june', 'august', 'may', 'january'])

/** 0 is Monday. Plurals are left out: "Mondays" is no one day. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, index) => [name, index]),
)

/** Short weekday names, read only before a date. */
export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['mon', 0],
  ['tue', 1],
  ['tues', 1],
  ['wed', 2],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['fri', 4],
  ['sat', 5],
  ['sun', 6],
])

/** Number words that stand before units of time. */
export const COUNT_WORDS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Spelled-out ordinals up to the last day of a month. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['thirtieth', 30],
])

/** EDTF codes of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['springtime', 21],
  ['summer', 22],
  ['summertime', 22],
  ['fall', 23],
  ['autumn', 23],
  ['winter', 24],
  ['wintertime', 24],
])

export type TimeUnit = 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** Units of time; minutes count as hours, since both lie within a day. */
export const UNITS: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ['minute', 'hour'],
  ['minutes', 'hour'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
])

/** Parts of a day that join its date: "Monday night", "the morning of November 6". */
export const DAY_PARTS: ReadonlySet<string> = new Set([
  'morning',
  'mid-morning',
  'afternoon',
  'evening',
  'night',
  'nighttime',
  'midnight',
  'noon',
  'midday',
  'mid-day',
  'dawn',
  'daybreak',
  'dusk',
  'sunrise',
  'sunset',
  'nightfall',
  'overnight',
  'lunchtime',
])

/** Short hours of the day that date an event by themselves: "at midday". */
export const DAY_POINTS: ReadonlySet<string> = new Set([
  'midnight',
  'noon',
  'midday',
  'mid-day',
  'dawn',
  'daybreak',
  'dusk',
  'nightfall',
])

/** Time zones that stand after an hour. */
export const TIME_ZONES: ReadonlySet<string> = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'et',
  'cst',
  'cdt',
  'ct',
  'mst',
  'mdt',
  'mt',
  'pst',
  'pdt',
  'pt',
  'bst',
  'cet',
  'cest',
  'eet',
  'eest',
  'msk',
  'ist',
])

/** How the day of a feast is found. `fixed`: month and day; `nth`: the nth weekday of a month, -1 the last; `easter`: days from Easter Sunday. */
export type HolidayRule =
  | { readonly fixed: readonly [number, number] }
  | { readonly nth: readonly [month: number, weekday: number, n: number] }
  | { readonly easter: number; readonly orthodox?: true }
  /** Kept on other days in other countries: no day without a year, and then the year alone. */
  | { readonly unknown: true }

/** Feasts by their words. Western Easter; those that only one country has by that name keep that country's day. */
export const HOLIDAYS: ReadonlyMap<string, HolidayRule> = new Map<string, HolidayRule>([
  ['christmas', { fixed: [12, 25] }],
  ['christmas day', { fixed: [12, 25] }],
  ['christmas eve', { fixed: [12, 24] }],
  ['boxing day', { fixed: [12, 26] }],
  ['new year’s day', { fixed: [1, 1] }],
  ['new year’s eve', { fixed: [12, 31] }],
  ['valentine’s day', { fixed: [2, 14] }],
  ['saint patrick’s day', { fixed: [3, 17] }],
  ['st. patrick’s day', { fixed: [3, 17] }],
  ['international women’s day', { fixed: [3, 8] }],
  ['may day', { fixed: [5, 1] }],
  ['cinco de mayo', { fixed: [5, 5] }],
  ['juneteenth', { fixed: [6, 19] }],
  ['fourth of july', { fixed: [7, 4] }],
  ['bastille day', { fixed: [7, 14] }],
  ['halloween', { fixed: [10, 31] }],
  ['all saints’ day', { fixed: [11, 1] }],
  ['armistice day', { fixed: [11, 11] }],
  ['veterans day', { fixed: [11, 11] }],
  ['thanksgiving', { nth: [11, 3, 4] }],
  ['thanksgiving day', { nth: [11, 3, 4] }],
  ['black friday', { nth: [11, 4, 4] }],
  ['memorial day', { nth: [5, 0, -1] }],
  ['labor day', { nth: [9, 0, 1] }],
  ['columbus day', { nth: [10, 0, 2] }],
  ['martin luther king day', { nth: [1, 0, 3] }],
  ['super tuesday', { unknown: true }],
  ['orthodox christmas', { fixed: [1, 7] }],
  ['orthodox christmas eve', { fixed: [1, 6] }],
  ['orthodox easter', { easter: 0, orthodox: true }],
  ['easter', { easter: 0 }],
  ['easter day', { easter: 0 }],
  ['easter sunday', { easter: 0 }],
  ['easter monday', { easter: 1 }],
  ['good friday', { easter: -2 }],
  ['palm sunday', { easter: -7 }],
  ['ash wednesday', { easter: -46 }],
  ['ascension day', { easter: 39 }],
  ['pentecost', { easter: 49 }],
  ['independence day', { unknown: true }],
  ['election day', { unknown: true }],
  ['victory day', { unknown: true }],
  ['republic day', { unknown: true }],
  ['national day', { unknown: true }],
])

/** After a date these make it part of a name: "9th of July Avenue", "Sunday Times", "October Revolution". */
export const NAME_ENDS: ReadonlySet<string> = new Set([
  'avenue',
  'ave',
  'street',
  'st',
  'square',
  'boulevard',
  'blvd',
  'road',
  'drive',
  'lane',
  'court',
  'bridge',
  'plaza',
  'park',
  'stadium',
  'airport',
  'hospital',
  'school',
  'university',
  'brigade',
  'brigades',
  'battalion',
  'regiment',
  'movement',
  'front',
  'group',
  'organization',
  'organisation',
  'faction',
  'command',
  'commando',
  'commandos',
  'column',
  'coalition',
  'alliance',
  'party',
  'committee',
  'foundation',
  'association',
  'martyrs',
  'brigadistas',
  'revolution',
  'war',
  'district',
  'neighborhood',
  'times',
  'mirror',
  'telegraph',
  'herald',
  'express',
  'mail',
  'post',
  'star',
  'sun',
  'tribune',
  'world',
  'mosque',
  'agreement',
  'accords',
])

/** After "weekend" they are what happened on the last one. */
export const WEEKEND_EVENTS: ReadonlySet<string> = new Set(
  (
    'attack attacks shooting shootings raid raids clash clashes violence fighting protest protests rally rallies march riot riots ' +
    'bombing bombings strike strikes killing killings accident crash fire fires vote election elections unrest arrests'
  ).split(' '),
)

/** Before a weekday or month these make it a name: "Bloody Sunday", "Black September". */
export const NAME_STARTS: ReadonlySet<string> = new Set([
  'bloody',
  'black',
  'red',
  'ruby',
  'super',
  'ash',
  'palm',
  'shrove',
  'maundy',
  'freaky',
])

/** Makers of vehicles: "a 2004 Honda" tells no date. */
export const VEHICLE_MAKES: ReadonlySet<string> = new Set([
  'acura',
  'audi',
  'bmw',
  'buick',
  'cadillac',
  'chevrolet',
  'chevy',
  'chrysler',
  'citroen',
  'dodge',
  'fiat',
  'ford',
  'gmc',
  'harley',
  'harley-davidson',
  'honda',
  'hummer',
  'hyundai',
  'infiniti',
  'isuzu',
  'jaguar',
  'jeep',
  'kawasaki',
  'kia',
  'lada',
  'land',
  'lexus',
  'lincoln',
  'mazda',
  'mercedes',
  'mercedes-benz',
  'mercury',
  'mini',
  'mitsubishi',
  'nissan',
  'oldsmobile',
  'opel',
  'peugeot',
  'plymouth',
  'pontiac',
  'porsche',
  'renault',
  'saab',
  'saturn',
  'scion',
  'seat',
  'skoda',
  'subaru',
  'suzuki',
  'tesla',
  'toyota',
  'uaz',
  'volkswagen',
  'volvo',
  'vw',
  'yamaha',
])
