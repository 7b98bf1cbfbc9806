// Nouns that end as names of doers do and are things, measures or notions.
const THINGS: ReadonlySet<string> = new Set(
  `number water paper newspaper power order matter letter river corner border center computer container trailer printer cover answer offer
  chapter weather winter summer tower shower flower finger shoulder liver bladder copper silver leather rubber timber lumber ladder hammer
  counter charter quarter shelter trigger bumper burner boiler cooler freezer heater cooker washer dryer drawer locker folder binder powder
  thunder gender tender murder disorder calendar fever lever pepper slipper zipper chopper helicopter stopper poster roster cluster blister
  monster disaster register semester canister filter scooter router shutter gutter litter batter butter chatter oyster lobster hamster
  rooster toaster booster cylinder wafer buffer feather anger danger hunger ginger hanger dagger sticker cracker sneaker bunker tanker
  marker ticker roller summer manner banner dinner supper liner scanner lawnmower sewer laser eraser cruiser closer meter metre liter
  litre kilometer kilometre diameter parameter perimeter theater theatre barrier carrier frontier glacier layer prayer tier pier beer deer
  career character wallpaper diaper transfer encounter surrender takeover cover-up handover crossover hangover turnover layover makeover
  gangster's former latter after never over under other rather whether together however another ever per super user-order primer cancer
  ulcer spider tiger beaver badger rover mixer fixer adapter charger starter thriller blockbuster firecracker skyscraper screwdriver
  lawnmower flier flyer trailer dumpster revolver clover river's
  motor rotor mirror error terror horror factor sector vector tractor reactor detector projector sensor cursor elevator generator escalator
  indicator calculator refrigerator radiator ventilator accelerator incubator incinerator excavator door floor poor outdoor indoor anchor
  labor labour harbor harbour rumor rumour humor humour tumor tumour color colour odor favor favour flavor flavour vapor interior exterior
  corridor behavior behaviour parlor metaphor meteor fervor vigor liquor tenor manor armor armour honor honour endeavor savior decor
  tree fee knee coffee degree committee jubilee bee pedigree guarantee toffee levee melee spree glee marquee jamboree
  list wrist fist mist twist gist checklist assist grist meridian median catalyst amethyst
  ottoman talisman regimen specimen omen abdomen acumen`.split(/\s+/),
)

const DOING = /^[a-z]{2,}(?:er|or|ist|ee|eer|yst|man|men|woman|women)$/

/** Whether a noun's form says that it is somebody by what they do or are: "docker", "watchman", "motorist". A lemma, in lower case. */
export function isAgentNoun(lemma: string): boolean {
  return DOING.test(lemma) && !THINGS.has(lemma)
}
