/** Short forms of states and provinces in addresses and datelines: form without full stops, lower case → name. */
const ROWS = `
AL|Ala|Alabama;AK|Alas|Alaska;AZ|Ariz|Arizona;AR|Ark|Arkansas;CA|Calif|California;CO|Colo|Colorado;CT|Conn|Connecticut;DE|Del|Delaware;
DC|D.C|District of Columbia;FL|Fla|Florida;GA|Ga|Georgia;HI|Haw|Hawaii;ID|Ida|Idaho;IL|Ill|Illinois;IN|Ind|Indiana;IA|Ia|Iowa;
KS|Kan|Kansas;KS|Kans|Kansas;KY|Ky|Kentucky;LA|La|Louisiana;ME|Me|Maine;MD|Md|Maryland;MA|Mass|Massachusetts;MI|Mich|Michigan;MN|Minn|Minnesota;
MS|Miss|Mississippi;MO|Mo|Missouri;MT|Mont|Montana;NE|Neb|Nebraska;NE|Nebr|Nebraska;NV|Nev|Nevada;NH|N.H|New Hampshire;NJ|N.J|New Jersey;
NM|N.M|New Mexico;NY|N.Y|New York;NC|N.C|North Carolina;ND|N.D|North Dakota;OH|O|Ohio;OK|Okla|Oklahoma;OR|Ore|Oregon;PA|Pa|Pennsylvania;PA|Penn|Pennsylvania;
RI|R.I|Rhode Island;SC|S.C|South Carolina;SD|S.D|South Dakota;TN|Tenn|Tennessee;TX|Tex|Texas;UT|Ut|Utah;VT|Vt|Vermont;
VA|Va|Virginia;WA|Wash|Washington;WV|W.Va|West Virginia;WV|W. Va|West Virginia;WI|Wis|Wisconsin;WI|Wisc|Wisconsin;WY|Wyo|Wyoming;PR|P.R|Puerto Rico`

const PROVINCES = `ON|Ont|Ontario;QC|Que|Quebec;BC|B.C|British Columbia;AB|Alta|Alberta;SK|Sask|Saskatchewan;MB|Man|Manitoba;
NS|N.S|Nova Scotia;NB|N.B|New Brunswick;NL|Nfld|Newfoundland and Labrador;PE|P.E.I|Prince Edward Island`

const AUSTRALIA = `NSW|N.S.W|New South Wales;QLD|Qld|Queensland;VIC|Vic|Victoria;TAS|Tas|Tasmania;WA|W.A|Western Australia;ACT|A.C.T|Australian Capital Territory`

/** A short form: `code` stands in capitals ("TN"), `short` with a full stop ("Tenn."). */
export interface StateForm {
  readonly code: string
  readonly short: string
  readonly name: string
  readonly country: string
}

export const STATE_FORMS: readonly StateForm[] = [
  ...rows(ROWS, 'US'),
  ...rows(PROVINCES, 'CA'),
  ...rows(AUSTRALIA, 'AU'),
]

function rows(table: string, country: string): StateForm[] {
  return table
    .replace(/\n/g, '')
    .split(';')
    .map((row) => {
      const [code = '', short = '', name = ''] = row.split('|')
      return { code, short, name, country }
    })
}
