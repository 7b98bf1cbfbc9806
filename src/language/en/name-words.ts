/** Words that stand before a person's name, lower case; those of public office or rank. */
export const OFFICE_TITLES: ReadonlySet<string> = new Set(
  (
    'president vice-president premier minister chancellor senator sen rep representative congressman congresswoman governor gov mayor ' +
    'judge justice prosecutor general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl private pvt ' +
    'brigadier admiral adm commander cmdr commodore marshal commissioner inspector superintendent detective constable sheriff chief ' +
    'secretary ambassador consul envoy attorney speaker deputy councillor councilor councilman councilwoman alderman lawmaker legislator ' +
    'mp king queen prince princess emperor sultan emir pope spokesman spokeswoman spokesperson ombudsman officer police official ' +
    'prime foreign defence defense interior chairman'
  ).split(' '),
)

/** Other words before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend father fr sister brother bishop archbishop cardinal imam ' +
    'rabbi sheikh shaykh ayatollah mullah mufti patriarch pastor don doña coach director editor founder leader activist lawyer ' +
    'journalist reporter correspondent analyst expert teacher farmer driver resident student nurse witness author writer singer actor ' +
    'actress businessman businesswoman entrepreneur manager spokesman researcher scientist economist historian photographer blogger ' +
    'coroner neighbor neighbour chaplain principal trooper investigator medic paramedic assistant interim acting former lead senior volunteer veteran soldier pilot owner candidate rebel warlord militant gunman suspect victim attacker defendant comrade'
  ).split(' '),
)

/** Roles of public office where they follow a name: ", the mayor of Kesh". */
export const OFFICE =
  /\b(?:president|premier|minister|chancellor|senator|representative|congress(?:man|woman)|governor|mayor|judge|prosecutor|general|colonel|lieutenant|captain|sergeant|commander|commissioner|inspector|superintendent|sheriff|police|secretary of|secretary-general|ambassador|consul|envoy|attorney general|speaker of|deputy|councill?or|lawmaker|legislator|mp|member of parliament|king|queen|pope|spokes(?:man|woman|person)|ombudsman|official|head of the|chief of|administration)\b/i

/** Words that end or head the name of a body, lower case. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  (
    'ministry department university college party inc ltd llc corp corporation company group union council committee commission agency ' +
    'office service services bureau court police army navy forces force guard front movement association federation foundation institute ' +
    'institution bank parliament senate congress assembly times post news tribune gazette herald journal guardian brigade battalion ' +
    'regiment division center centre authority board command directorate corps network coalition alliance league administration ' +
    'inspectorate society club school academy hospital prosecutor headquarters organisation organization staff cabinet government ' +
    'militia legion squad team press agency observatory watch international initiative fund trust secretariat tribunal chamber ' +
    'syndicate cartel brotherhood church airlines airways telegraph channel television radio media reuters exchange industries ' +
    'holdings partners laboratories systems station patrol customs registry institute mission embassy consulate'
  ).split(' '),
)

/** Words that join the parts of a body's name: "Ministry of Health and Welfare". */
export const BODY_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', '&', 'on', 'to', 'in'])

/** Bodies known by a name that no head word gives away. */
export const KNOWN_BODIES: ReadonlySet<string> = new Set([
  'reuters',
  'associated press',
  'agence france-presse',
  'interfax',
  'tass',
  'xinhua',
  'al jazeera',
  'bloomberg',
  'facebook',
  'twitter',
  'telegram',
  'youtube',
  'google',
  'microsoft',
  'amazon',
  'hamas',
  'hezbollah',
  'taliban',
  'islamic state',
  'al qaeda',
  'al-qaeda',
  'al-qaida',
  'al shabaab',
  'al-shabaab',
  'boko haram',
  'kremlin',
  'pentagon',
  'white house',
  'downing street',
  'capitol',
  'scotland yard',
  'interpol',
  'europol',
  'greenpeace',
  'amnesty',
  'red cross',
  'red crescent',
  'united nations',
  'european union',
  'african union',
  'human rights watch',
  'doctors without borders',
  'state department',
  'supreme court',
  'politico',
  'politifact',
  'breitbart',
  'gallup',
  'democrats',
  'republicans',
])

/** Words in capitals that name no body. */
export const NO_BODIES: ReadonlySet<string> = new Set(
  (
    'US USA UK UAE USSR TV AM PM CEO CFO PR GDP DNA HIV AIDS COVID UTC GMT EST EDT PST CET MP MPs CCTV IED VIP ID IT OK SUV DIY RPG IDP POW ' +
    'PDF FAQ SOS ATM AK LGBT LGBTQ PTSD NGO NGOs GPS SMS GI MRI ER DJ BA MA PhD AI VR HQ KM II III IV VI VII VIII IX XI XII XX XXI AND THE ' +
    'OF TO IN ON FOR BY NO NOT IS WE IT HE SHE THEY YOU BREAKING UPDATE VIDEO PHOTO EXCLUSIVE UPDATED WATCH LIVE NEWS READ MORE WHO WHAT DC LA NY NYC'
  ).split(' '),
)

/** Small words inside a person's name: "van der Berg". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos del della di van von der den ter ten al el bin ibn bint abu ben la le du af av zu y'.split(' '),
)
