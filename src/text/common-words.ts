/**
 * How much a word says about which story is told.
 *
 * 0: holds sentences together; 1: found in any writing; 2: found in any report of violence, policing, protest or disaster;
 * 3: all others, names among them.
 */
export type Rarity = 0 | 1 | 2 | 3

const FUNCTION = `a about above across after again against all almost along already also although always am among an and another any anyone
anything are around as at away back be because been before behind being below between both but by can cannot could did do does doing
don't down during each either else enough even ever every everyone few first for from further had has have having he her here hers
herself him himself his how however i if in instead into is isn't it it's its itself just last later least less like made make many may
me might mine more most much must my myself near neither never next no nobody none nor not nothing now of off often on once one only
onto or other others our ours ourselves out outside over own per perhaps put quite rather really same second several shall she should
since so some someone something still such than that that's the their theirs them themselves then there these they third this those
though through thus till to today together told too toward towards two under until up upon us very was wasn't we well were what when
where whether which while who whom whose why will with within without would yes yet you your yours yourself say says said saying
according add added adds tell tells told`

const COMMON = `able ago agree ahead air allow area areas ask asked asking began begin beginning behind believe believed best better big
bit board book boy boys bring brother brought building buildings built business called call calling calls came car cars case cases cause
caused center centre change changed chance child children city claim claimed clear close come comes coming community company condition
continue continued country county couple course cut dad daughter day days deal dozen door down drive driver driving early earlier east
eight eighteen eleven end entire evening event events eventually expected eye face fact fall family families far father feel fell felt
female fifteen fifty find finished five follow followed following forced form former forty found four friday friend friends front full
gave general get getting girl girls give given go goes going gone good got great group groups guy half hand hands happen happened hard
he'd head hear heard held help helped high hit hold home homes hope hour hours house houses hundred hundreds husband idea immediately
important inside issue issued job keep kept kid kids kind knew know known large late law lead leader leaders leading learn learned leave
leaving led left let life light line list little live lived lives living local long longer look looked looking lost lot love main man
men male march mark matter mean means media meet meeting member members men midnight mile miles million minute minutes miss moment
monday money month months morning mother move moved moving name named names nation national need neighbor neighborhood neighbors
neighbour neighbours new news night nine noon north note noted number numbers office official officials old older open opened order
outside owner page parent parents park parked part party pass passed past people person place plan planned play please point possible
post posted present president press problem public question questions ran reach reached read ready real reason recent recently report
reported reports reporter rest result return returned right river road room round run running sat saturday saw school scene second see
seen send sent set seven seventeen sister site six sixteen sixty small someone's son soon south speak spoke spokesman spokeswoman
spokesperson spot stand start started state stated statement states station stay step stop stopped store story street strong student
students sunday support sure take taken taking talk talked team ten that they're thing things think thirteen thirty thought thousand
thousands three thursday time times took top town tried trip try trying tuesday turn turned twelve twenty understand unit use used using
vehicle vehicles video view visit wait walk walked walking want wanted water way wednesday week weekend weeks went west white wife
window woman women won't word words work worked worker workers working world year years yesterday young younger january february march
april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m am pm mr mrs ms dr
st ave north south east west northern southern eastern western northeast northwest southeast southwest block blocks`

const SUBJECT = `abduct abducted accused act acts aged agency aggravated aid alive alleged allegedly ambulance ambulances ammunition
announced apartment apparent apparently appear appeared armed arms army arrest arrested arrests arrive arrived assault assaulted attack
attacked attacker attackers attacks attempt attempted attempting attorney authorities authority autopsy bail barricade battle blast blocked
bodies body bomb bombing bond bullet bullets burned burning casualties chief charge charged charges civilian civilians clash clashed
clashes coalition condemned conducting conscription confirm confirmed conflict connection convicted conviction coroner council court crash
crime crimes criminal critical critically crowd custody damage damaged dead deadly death deaths defendant demonstrate demonstration
demonstrations demonstrators department deputies deputy described description destroyed detained detective detectives detention died dies
disaster dispute district drone drones drug drugs dying earthquake emergency enforcement escape escaped evacuated evidence exchange
execution explode exploded explosion explosions face faces facing fatal fatally felony fight fighters fighting fire fired firearm
firefighters fires firing fled flee flood flooding force forces fought fugitive gang gas government governor grenade gun gunfire gunman
gunmen guns gunshot gunshots guilty handgun harassment homicide homicides hospital hospitalized hospitals hostage hostages hurt identified
identify identity incident incidents independent information injure injured injuries injury innocent intentional interview investigate
investigated investigating investigation investigator investigators involved involving isolated jail judge jury juvenile kidnapped
kidnapping kill killed killer killing killings kills knife lawyer lieutenant life-threatening magistrate manslaughter march marched mayor
medical medics militants military militia mine ministry minister missile missiles missing mob mobilization mobilisation motive multiple
murder murdered murders mourners negotiations non-life-threatening occurred occur offence offense officer officers opened operation
opposition ordered outbreak paramedics parliament patients patrol peace perpetrator perpetrators pistol plea pleaded pled police policeman
policemen political possession preliminary prison prisoner prisoners prosecutor prosecutors protest protested protester protesters protests
pronounced province raid raided raids ransom rally rebel rebels recovered recruitment refused region regional release released remain
remained remains rescue rescued residence resident residents resisting responded responding response responsibility responsible retaliation
revealed rifle riot rioters riots robbed robberies robbery rocket rockets safety search searched searching security seized self-defense
sentence sentenced serious seriously sergeant sheriff sheriff's shell shelling shells shoot shooter shooting shootings shoots shot shots
shotgun sniper soldier soldiers source sources spree stab stabbed stabbing stable storm strike strikes struck suffered suffering suicide
surgery surrendered surveillance suspect suspected suspects suspicious sustained target targeted teen teenager teens terror terrorism
terrorist terrorists testified testimony threat threatened threats toll torture tortured transport transported treated treatment trial
troops unconscious unclear unidentified unknown unresponsive victim victim's victims village villagers violence violent volunteers vote
wanted war warning warrant warrants weapon weapons witness witnessed witnesses wound wounded wounding wounds university university's`

const RARITY: ReadonlyMap<string, Rarity> = new Map<string, Rarity>([
  ...SUBJECT.split(/\s+/).map((word) => [word, 2] as const),
  ...COMMON.split(/\s+/).map((word) => [word, 1] as const),
  ...FUNCTION.split(/\s+/).map((word) => [word, 0] as const),
])

/** How much a word says about which story is told; `word` as `wordsOf` folds it. */
export function rarityOf(word: string): Rarity {
  return RARITY.get(word) ?? 3
}
