// Which names of a place are worth filing, and their short forms.

// Scripts that `fold` can write in ASCII.
const WRITABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s'’‘ʻʼʹ`.\-–()]+$/u
const CODE = /^[A-Z]{2,4}$/

/** The alternate names of a settlement that people write: no codes, no digits, no scripts that cannot be folded. */
export function usable(name) {
  return name.length >= 3 && name.length <= 60 && WRITABLE.test(name) && !CODE.test(name)
}

// What a division is called in official names, left out in running text.
const KIND_AFTER =
  / (?:province|region|oblast'?|governorate|department|district|raion|rayon|county|prefecture|territory|municipality|division|parish|city|krai|kray|republic|state|autonomous (?:region|okrug|oblast|republic))$/i
const KIND_BEFORE =
  /^(?:departamento (?:del?|de la) |provincia (?:del?|de la) |province (?:of|de|du) |región (?:del?|de la) |region (?:of|de) |republic of |state of |city of |wilaya (?:de|of) |borough of |city and borough of |royal borough of |london borough of |county of |district of )/i

/** The name with and without its kind: "Sumy Oblast" is also "Sumy". Counties of the United States keep theirs. */
export function divisionNames(name, country) {
  if (country === 'US') return [name]
  const bare = name.replace(KIND_AFTER, '').replace(KIND_BEFORE, '')
  return bare === name || bare.length < 3 ? [name] : [name, bare]
}

const CYRILLIC = /[\u0400-\u04ff]/
const SOUNDS = {
  ru: { й: 'y', ё: 'yo', ю: 'yu', я: 'ya', ы: 'y', э: 'e', щ: 'shch', х: 'kh', ц: 'ts', ъ: '', ь: '' },
  uk: { г: 'h', ґ: 'g', и: 'y', й: 'y', ї: 'yi', є: 'ye', ю: 'yu', я: 'ya', щ: 'shch', х: 'kh', ц: 'ts', ь: '' },
}

/** Further romanisations of a Cyrillic name, as newspapers write them: "Kamenskoye", "Hlukhiv". */
export function romanisations(name, country) {
  if (!CYRILLIC.test(name)) return []
  const small = name.toLowerCase()
  const russian = small
    .replace(/(^|[аеёиоуыэюяьъ\s-])е/g, '$1ye')
    .replace(/[йёюяыэщхцъь]/g, (letter) => SOUNDS.ru[letter])
  if (country !== 'UA') return [russian]
  return [russian, small.replace(/[гґийїєюящхць]/g, (letter) => SOUNDS.uk[letter])]
}
