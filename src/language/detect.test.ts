import { describe, expect, test } from 'vitest'
import { detectLanguage, primaryLanguage } from './detect.ts'

describe('detectLanguage', () => {
  test.each([
    ['Two dockers were hurt when the picket line was broken.', 'en'],
    ['Поліція повідомила про затримання двох робітників порту.', 'uk'],
    ['Полиция сообщила о задержании двух рабочих порта.', 'ru'],
    ['Policja zatrzymała dwóch dokerów przy bramie portu.', 'pl'],
    ['Due portuali sono rimasti feriti davanti al varco.', 'it'],
    ['Deux dockers ont été blessés près de la grille.', 'fr'],
  ])('"%s" is %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected)
  })

  test.each(['', '12:30, 14/05', 'OK', '🚨🚨🚨'])('cannot tell "%s" by itself', (text) => {
    expect(detectLanguage(text)).toBe('und')
    expect(detectLanguage(text, 'uk-UA')).toBe('uk')
  })

  test('the text itself wins over what is declared, when it is long enough', () => {
    const long = 'Two dockers were hurt when the picket line was broken, and a third was taken away by the police.'
    expect(detectLanguage(long, 'de')).toBe('en')
    expect(detectLanguage('Strajk dokerów w porcie w Trieste', 'en')).toBe('en')
  })
})

test.each([
  ['pt-BR', 'pt'],
  ['EN_us', 'en'],
  ['ukr', 'ukr'],
  ['nonsense', 'und'],
  ['', 'und'],
])('the language of "%s" is %s', (tag, expected) => {
  expect(primaryLanguage(tag)).toBe(expected)
})
