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

  test.each([
    'Man shot dead',
    'Roadblock removed.',
    '3 killed, 12 wounded',
    'Teacher shot in Tarvos 😢',
    'Drone strike on depot 🔥🔥',
    '🚨 BREAKING: gunmen attack police station in Tarvos',
    'SHOTS FIRED NEAR THE BRIDGE!!',
    'Two hurt in clash at gate 4 #Tarvos #port https://news.example/a/b?c=d',
    'RT @coastwire: dockers block gate 4 of the port',
    'They took him from his home last night.',
    'Bomb at bank. No injuries.',
  ])('the short post "%s" is English', (post) => {
    expect(detectLanguage(post)).toBe('en')
  })

  test.each([
    ['es', 'Protesta en el puerto'],
    ['es', 'No hay heridos'],
    ['es', 'Dos heridos en el mercado 🚨 #Tarvos https://news.example/now/at/the/port'],
    ['uk', 'Вибух у порту 🔥'],
    ['uk', 'Поліція затримала трьох'],
    ['ru', 'Взрыв в порту 🔥'],
    ['ru', 'Полиция задержала троих'],
    ['de', 'Protest am Hafen'],
    ['de', 'Alarm in der Bank'],
    ['de', 'Polizei nimmt drei Demonstranten fest'],
    ['fr', 'Attention danger'],
    ['fr', 'Police sur place'],
    ['it', 'due come me'],
    ['nl', 'Ik was in de war'],
    ['da', 'De har den her'],
  ])('of a short post in %s, "%s", nobody says that it is another language', (language, post) => {
    expect([language, 'und']).toContain(detectLanguage(post))
  })

  test.each([
    'https://news.example/the/men/were/killed/near/the/port',
    '@the_men_were_killed @near_the_port',
    '#Tarvos #Marvo #Kelder',
    'Tarvos, Marvo, Kelder',
    'Tarvos 3–2 Marvo',
    'Mario Rossi',
    'asdf qwer zxcv',
    'A A A A A A A A',
    '+1 555 123 456',
    'Stop!',
  ])('"%s" is in no language', (post) => {
    expect(detectLanguage(post)).toBe('und')
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
