import { describe, expect, test } from 'vitest'
import { tilesOf } from './tiles.ts'

describe('tilesOf', () => {
  test.each([
    ['https://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org'],
    ['http://127.0.0.1:8080/{z}/{x}/{y}?key=a', 'http://127.0.0.1:8080'],
    ['https://tiles.example.org/tile?x={x}&y={y}&z={z}', 'https://tiles.example.org'],
    ['http://[::1]:8080/{z}/{x}/{y}.png', 'http://[::1]:8080'],
  ])('%s is fetched from %s', (template, origin) => {
    expect(tilesOf(template)).toEqual({ template, origin, credit: null })
  })

  test.each([
    ['no place for x', 'https://tiles.example.org/{z}/{y}.png'],
    ['more than one host', 'https://{s}.tiles.example.org/{z}/{x}/{y}.png'],
    ['a host that is filled in', 'https://{x}.example.org/{z}/{x}/{y}.png'],
    ['any host', 'https://*/{z}/{x}/{y}.png'],
    ['any host under one', 'https://*.example.org/{z}/{x}/{y}.png'],
    ['another directive', "https://a.example; script-src 'unsafe-inline'/{z}/{x}/{y}.png"],
    ['another source', "https://a.example 'unsafe-eval'/{z}/{x}/{y}.png"],
    ['a line of its own', 'https://a.example\r\nSet-Cookie: a=b/{z}/{x}/{y}.png'],
    ['a comma, which parts policies', 'https://a.example,b.example/{z}/{x}/{y}.png'],
    ['a quote in the host', "https://a'b.example/{z}/{x}/{y}.png"],
    ['a name and password', 'https://me:secret@tiles.example.org/{z}/{x}/{y}.png'],
    ['a host hidden behind a name', 'https://tiles.example.org@evil.example/{z}/{x}/{y}.png'],
    ['no web address', 'data:image/png,{z}{x}{y}'],
    ['a script', 'javascript:alert(1)//{z}/{x}/{y}'],
    ['a file', 'file:///{z}/{x}/{y}.png'],
    ['a blob', 'blob:https://a.example/{z}/{x}/{y}'],
    ['a path only', '/tiles/{z}/{x}/{y}.png'],
    ['nothing', ''],
  ])('%s is refused', (_, template) => {
    expect(() => tilesOf(template)).toThrow(/Give one such as/u)
  })
})
