import { describe, expect, test } from 'vitest'
import { decode } from './charset.ts'

// Invented sentences; the tables below give the high bytes of each set.
const RUSSIAN = 'В порту началась забастовка докеров. Полиция сообщила, что двое рабочих задержаны у ворот терминала.'
const UKRAINIAN =
  'У порту почався страйк докерів. Поліція повідомила, що двох робітників затримали біля воріт термінала.'
const POLISH =
  'W porcie zaczął się strajk dokerów. Policja podała, że dwóch robotników zatrzymano przy bramie nabrzeża, a trzej wrócili.'
const FRENCH = 'La grève a commencé à l’aube. La police a précisé que deux dockers ont été arrêtés près de l’entrée.'

function encode(text: string, charset: string): Buffer {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const letters = [...bytes].map((byte) => new TextDecoder(charset).decode(Uint8Array.of(byte)))
  if (charset === 'windows-1252') letters[0x92] = '’'
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)))
}

const page = (charset: string | null, body: string) =>
  `<html><head>${charset ? `<meta charset="${charset}">` : ''}</head><body><p class="lead">${body}</p></body></html>`

describe('decode', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['iso-8859-5', RUSSIAN],
    ['iso-8859-2', POLISH],
    ['windows-1250', POLISH],
    ['windows-1252', FRENCH],
  ])('reads a page that declares %s', (charset, text) => {
    const decoded = decode(encode(page(charset, text), charset), null, true)
    expect(decoded).toEqual({ text: page(charset, text), charset, doubt: null })
  })

  test.each([
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-u', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['windows-1252', FRENCH],
  ])('recognises %s that nobody declares', (charset, text) => {
    expect(decode(encode(page(null, text), charset), null, true)).toEqual({
      text: page(null, text),
      charset,
      doubt: null,
    })
    expect(decode(encode(text, charset), null, false).text).toBe(text)
  })

  test('iso-8859-1 is read as windows-1252, as browsers do', () => {
    expect(decode(encode(page('iso-8859-1', FRENCH), 'windows-1252'), null, true).text).toContain('l’aube')
  })

  test('the transport wins over the page', () => {
    expect(decode(encode(page('iso-8859-1', RUSSIAN), 'windows-1251'), 'windows-1251', true).text).toContain(RUSSIAN)
  })

  test('UTF-8 that declares windows-1251 is UTF-8, with a doubt', () => {
    const decoded = decode(Buffer.from(page('windows-1251', UKRAINIAN)), null, true)
    expect(decoded).toMatchObject({ text: page('windows-1251', UKRAINIAN), charset: 'utf-8' })
    expect(decoded.doubt).toContain('declares the character set windows-1251')
  })

  test('windows-1251 that declares UTF-8 is windows-1251, with a doubt', () => {
    const decoded = decode(encode(page('utf-8', UKRAINIAN), 'windows-1251'), null, true)
    expect(decoded).toMatchObject({ text: page('utf-8', UKRAINIAN), charset: 'windows-1251' })
    expect(decoded.doubt).toContain('declares the character set utf-8')
  })

  test('UTF-8 with a spoilt letter stays UTF-8, with a doubt', () => {
    const bytes = Buffer.concat([Buffer.from(UKRAINIAN), Buffer.of(0xd0), Buffer.from(' кінець')])
    expect(decode(bytes, null, false)).toMatchObject({
      charset: 'utf-8',
      doubt: expect.stringContaining('1 of its characters'),
    })
  })

  test.each([
    ['\uFEFFстрайк', 'utf8', 'utf-8'],
    ['\uFEFFстрайк', 'utf16le', 'utf-16le'],
  ] as const)('a byte order mark decides: %s in %s', (text, encoding, charset) => {
    expect(decode(Buffer.from(text, encoding), 'windows-1251', true)).toEqual({ text: 'страйк', charset, doubt: null })
  })

  test.each(['', 'plain words', 'spoilt � before', '<meta charset="nonsense">'])('has no doubt about %j', (text) => {
    expect(decode(Buffer.from(text), null, true)).toEqual({ text, charset: 'utf-8', doubt: null })
  })
})
