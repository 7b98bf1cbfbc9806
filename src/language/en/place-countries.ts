/**
 * Words of a country's own institutions, money and usage, by ISO 3166-1 code: a report that uses several of them
 * and names nothing else is likely about that country. Folded, single words.
 */
export const COUNTRY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'sheriff sheriffs deputies trooper troopers precinct felony misdemeanor arraigned homecoming downtown freshman sophomore zip interstate congressman congresswoman gop republican republicans democrat democrats superintendent commissioners dui fbi cdc fda arraignment bail',
    GB: 'constable constables councillor councillors magistrates mp mps quid pensioner pensioners motorway lorry petrol nhs whilst tory labour bobby pc tesco postcode roundabout',
    IE: 'garda gardai taoiseach oireachtas tanaiste td tds dail',
    CA: 'rcmp premier kilometres opp loonie toonie mountie mounties mla mlas',
    AU: 'premier nsw shire ute abc coroners',
    RU: 'duma kremlin rouble roubles ruble rubles siloviki',
    IN: 'lakh crore rupees panchayat lathi',
    ZA: 'rand anc saps',
    NG: 'naira',
    KE: 'shillings',
    MX: 'pesos cartel',
    CO: 'farc eln',
    SV: 'fmln farabundo arena',
    PE: 'sendero senderista senderistas mrta',
    IL: 'knesset shekels',
    UA: 'rada hryvnia hryvnias sbu',
  }).flatMap(([code, list]) => list.split(' ').map((word): [string, string] => [word, code])),
)
