/**
 * The key under which a place name is filed: spelling variants of one name fall together.
 *
 * Lower-case ASCII words with single spaces; empty when nothing of the name can be written so. Marks, apostrophes and
 * full stops go; hyphens part words; `St.`, `Mt.` and `Ft.` are written out; Cyrillic and Greek are romanised, vowels kept.
 * Shared by the gazetteer's compiler and its readers: what it does is part of the compiled file.
 */
export function fold(name: string): string {
  const ascii = PLAIN.test(name) ? name.toLowerCase() : romanise(name)
  return ascii
    .replace(/['’`.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b(?:st|ste|mt|ft)\b(?= )/g, (short) => SHORT[short] ?? short)
}

// ASCII and the apostrophe of print: most names, and no table is needed.
const PLAIN = /^[\u0020-\u007e’]*$/

const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }

// Letters that have no decomposition, then Cyrillic after the British system without its signs, then Greek.
const LETTERS = new Map(
  Object.entries({
    ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a',
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', й: 'i', і: 'i', ї: 'i',
    к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
    ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz',
    α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o',
    π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o', ʻ: '', ʼ: '', ʹ: '', '‘': '',
  }),
) // biome-ignore format: a table

function romanise(name: string): string {
  let ascii = ''
  // Composed letters first (й is no и), then what stands under the marks (ά is an α).
  for (const letter of name.toLowerCase().normalize('NFKC')) {
    ascii += LETTERS.get(letter) ?? letter.normalize('NFKD').replace(/./gu, (part) => LETTERS.get(part) ?? part)
  }
  return ascii.replace(/\p{M}+/gu, '')
}
