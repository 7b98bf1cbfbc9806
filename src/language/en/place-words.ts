/** Words that say that a name beside them is, or is not, a place. Folded: lower case, no full stops. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Before a name, these nearly always mean a place. */
export const STRONG_PREPOSITIONS = words(
  'in near outside inside around across throughout toward towards via nearby downtown uptown central greater suburban rural metro metropolitan northern southern eastern western northeastern northwestern southeastern southwestern northeast northwest southeast southwest north-eastern north-western south-eastern south-western',
)

/** Before a name, these often mean a place. */
export const WEAK_PREPOSITIONS = words(
  'at from to into between through off onto of leaving reached visiting visited entered entering left along over outside',
)

/** Compass words that name a part of what follows. */
export const DIRECTIONS = words(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern south-western central',
)

/** "the village of X", "mayor of X". */
export const SETTLEMENT_NOUNS = words(
  'city town village hamlet township municipality suburb neighborhood neighbourhood borough district province region state county community settlement port island islands capital commune oblast raion governorate department prefecture parish canton republic kingdom peninsula outskirts resort area streets bishop archbishop mayor governor residents people airport port',
)

/** Small before "at" and a name: the name is where it stands. */
export const ROADS = words(
  'road highway motorway junction roundabout railway tunnel border ferry lighthouse factory reactor',
)

export type TailKind = 'region' | 'district' | 'settlement' | 'section' | 'feature' | 'site'

/** After a name, the divisions and features that are written with it: the whole is one name. */
export const TAIL_WORDS: ReadonlyMap<string, TailKind> = new Map<string, TailKind>([
  ...each('region', 'province oblast region governorate prefecture territory krai kray republic state'),
  ...each('district', 'county parish raion rayon district canton municipality counties department regency'),
  ...each('settlement', 'township city village town borough'),
  ...each('section', 'heights neighborhood neighbourhood quarter suburb ward hills estates subdivision ferry'),
  ...each(
    'feature',
    'river lake creek valley bay island islands mountain mountains beach forest desert peninsula canyon falls coast gulf strait sea ocean basin reservoir delta hill springs peak pass range plateau swamp marsh lagoon cove point wilderness canal glacier archipelago corridor',
  ),
  ...each(
    'site',
    'airport market bazaar square bridge dam mall plaza park stadium arena harbor harbour port prison barracks cemetery mosque cathedral base camp crossing checkpoint station terminal castle palace mine refinery plantation racetrack speedway marina',
  ),
])

/** Before a name, features that are written with it: "Lake Tana", "Mount Elgon", "Camp Shelter". */
export const LEAD_WORDS = words('lake mount mt rio fort camp cape port san santa isle point glen loch hacienda')

/** A run of capitals that ends so is a body of the place that it begins with; the place is told of too. */
export const LOCAL_BODIES = words(
  'police sheriff sheriffs fire department council courthouse court jail commission commissioners board hospital school schools district high elementary middle county mayor prosecutor attorney coroner township town city public library airport parliament assembly government ministry mission detention correctional emergency rescue ambulance municipal regional community parks recreation water health superior circuit magistrate bureau office authority legislature senate house guard militia army navy embassy consulate general chamber road street avenue border judge authorities officials crown medical center centre memorial',
)

/** A run of capitals that ends so is a paper, a firm or a team, and not the place in its name. */
export const NAMESAKE_BODIES = words(
  'post times herald tribune news journal gazette chronicle star sun globe press observer mail telegraph bee examiner sentinel register dispatch courier inquirer enquirer bulletin record reporter review magazine weekly daily today tv radio fm broadcasting bank airlines airways inc corp corporation co company ltd llc group holdings insurance motors motor records pictures studios systems technologies technology industries partners associates capital securities fund foundation institute university college academy fc united cup bowl open marathon derby conference treaty agreement accord accords protocol declaration convention summit plan act syndrome virus fever disease flu rangers cowboys yankees lakers bulls bears giants jets eagles patriots saints braves hawks falcons tigers lions pirates cubs dodgers angels padres mariners rockies diamondbacks marlins rays orioles nationals phillies mets brewers twins royals indians reds cardinals astros athletics broncos chiefs raiders chargers seahawks rams vikings packers bengals browns steelers ravens texans colts jaguars titans dolphins bills panthers buccaneers celtics knicks nets sixers raptors cavaliers pistons pacers bucks heat magic hornets wizards mavericks spurs rockets grizzlies pelicans thunder nuggets timberwolves blazers jazz warriors clippers suns kings bruins sabres senators canadiens leafs penguins capitals hurricanes blackhawks predators blues wild stars avalanche coyotes ducks sharks canucks flames oilers wildcats bulldogs huskies longhorns aggies sooners buckeyes wolverines spartans badgers gophers hawkeyes hoosiers boilermakers trojans crimson tide gamecocks volunteers razorbacks rebels hilton hotel marriott sheraton ritz steak cheese dressing',
)

/** Before a name: a person follows. */
export const PERSON_TITLES = words(
  'mr mrs ms miss dr prof professor judge justice sgt sergeant officer detective det lt lieutenant capt captain cpl corporal col colonel gen general maj major pvt private trooper deputy chief sheriff president vice-president senator sen rep representative congressman congresswoman gov governor mayor councilman councilwoman councillor commissioner minister secretary ambassador king queen prince princess pope bishop archbishop cardinal rev reverend fr father sister brother imam sheikh rabbi coach sir dame lord lady baron baroness spokesman spokeswoman spokesperson attorney lawyer director chairman chairwoman superintendent inspector constable admiral commander coroner pastor principal author actor actress singer',
)

/** After a name: a person or a body speaks or acts. */
export const SPEECH_VERBS = words(
  'said says told tells added adds testified pleaded pled recalled replied noted explained wrote tweeted joked admitted denied insisted argued stated asked thinks believes married graduated died retired smiled laughed',
)

/** After a name: who serves or lives in a place. */
export const FORCES = words('police sheriff sheriffs firefighters fire resident residents native authorities officials')

/** After a name: what only places have, or persons from there. */
export const PLACE_NOUNS = words(
  'resident residents police man woman men women area suburb suburbs neighborhood neighbourhood officials mayor city town village native teen teenager couple authorities home district province region county counties school schools street streets road airport border firefighters fire sheriff hospital office offices apartment subdivision metro community campus plant residence monastery motorist driver motorcyclist',
)

/** Names of several words that a gazetteer has for some hamlet and a report means otherwise. */
export const NEVER_PHRASES: ReadonlySet<string> = new Set([
  'the city',
  'white house',
  'west nile',
  'supreme court',
  'red cross',
  'high court',
])

/** Before a name: something called after it. */
export const NAMESAKE_LEADS = words(
  'radio television tv hotel hospital colegio cafe restaurant operation plan hurricane typhoon cyclone camp saint st don dona',
)

/** Before "of" and a name: a body named after it. */
export const BODIES_OF = words(
  'voice council bank times university college church order knights sons daughters journal association society',
)

/** Names of places that persons bear as given names: with a further name behind them they are persons. */
export const GIVEN_AFTER_PLACES = words(
  'jordan chad georgia victoria florence austin sydney dallas houston madison jackson lincoln paris israel india china kenya virginia carolina charlotte savannah brittany chelsea orlando santiago salvador clinton douglas nelson montgomery wayne warren marion alexandria adelaide regina augusta cheyenne sierra phoenix dakota carson trenton brooklyn lourdes mercedes guadalupe trinidad consuelo asuncion sofia vienna verona catalina aurora helena olympia logan mason hunter harrison preston bradley chester lester clayton milton sheridan',
)

/** After a name: something called after the place, which is not meant itself. */
export const NAMESAKE_THINGS = words(
  'virus ebolavirus strain strains flu fever disease syndrome variant day cheese accords agreement treaty',
)

/** After a name: where a firm or a family has its seat. */
export const SEATS = words(
  'home house apartment residence office offices plant facility factory warehouse store shop restaurant headquarters campus location branch',
)

/** After a name and "'s": what only a person has. */
export const OF_PERSONS = words(
  'face arm arms leg legs neck chest stomach body hand hands wound wounds death funeral father mother dad mom stepfather stepmother parents brother sister siblings uncle aunt cousin grandfather grandmother grandparents girlfriend boyfriend fiance fiancee wife husband widow son daughter birthday classmates',
)

/** No places when they stand alone, though they open or close the names of many. */
export const NEVER_ALONE = words(
  'north south east west northern southern eastern western northeast northwest southeast southwest central city town village county gulf act capital republic state province lake river mount fort port santa san saint st el la los las new old upper lower great grand side court hospital young',
)

/** Capitalised words that are no places whatever a gazetteer says: days, months, titles of texts, pronouns and the like. */
export const NEVER_PLACES = words(
  'molotov january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat christmas easter ramadan i he she it they we you his her their our my the a an this that these those there here who what when where why how which while if but and or nor so yet for not no yes all some any each both many most more other another such as at by in of on to from with without after before since until about among between during under over because although however also just only even still then now today tonight tomorrow yesterday mr mrs ms dr god jesus christ bible koran quran islam christian muslim jewish catholic lord am pm gmt est edt cst cdt mst pst pdt utc ap afp upi efe tass itar reuters xinhua cnn bbc abc nbc cbs ten one two three four five six seven eight nine best police sheriff army navy islamic state democrats democrat republican republicans union university college republic federal national district liberal labour labor conservative senate congress parliament house tory justice media media english french spanish german arabic russian chinese american press photo story staff editor contact updated published copyright click read share follow facebook twitter instagram youtube google microsoft apple amazon covid ebola swine flu virus dom mideast sunni shia shiite hamas hezbollah taliban fatah gun male female victim suspect suspects street avenue road drive lane boulevard fire ems man woman',
)

function each(kind: TailKind, list: string): [string, TailKind][] {
  return list.split(' ').map((word) => [word, kind])
}
