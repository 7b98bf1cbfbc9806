import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyFolder, hearsay } from './command-line.ts'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const COMMANDS = ['demo', 'init', 'add', 'build', 'list', 'show', 'explain', 'export', 'serve', 'status', 'gazetteer']

describe('the manual', () => {
  test('names every command, and no other', async () => {
    const { out } = await hearsay(emptyFolder(), ['--help'])
    const [, list = ''] = out.split('Commands:')
    const commands = Array.from(list.matchAll(/^ {2}([a-z]+)/gm), ([, name]) => name).filter((name) => name !== 'help')
    expect(commands.sort()).toEqual([...COMMANDS].sort())
    for (const name of COMMANDS) expect(README).toMatch(new RegExp(`\\| \`hearsay ${name}`))
  })

  test.each(COMMANDS)('`hearsay %s --help` shows an example', async (name) => {
    const { code, out } = await hearsay(emptyFolder(), [name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Example:\n +\$ .*hearsay/)
  })
})

describe('wrong usage', () => {
  test.each([
    [['nonsense'], /unknown command/],
    [['list', 'people'], /Allowed choices/],
    [['list', 'incidents', '--since', 'yesterday'], /give a date/],
    [['build', '--workers', 'many'], /0 to 64/],
    [['serve', '--port', '99999'], /0 to 65535/],
    [['serve', '--invite', 'king'], /Allowed choices/],
    [['serve', '--url', 'desk.example.org'], /give an address/],
    [['serve', '--tiles', 'https://tiles.example.org/'], /needs \{z\}, \{x\} and \{y\}/],
    [['add'], /missing required argument/],
    [['export', 'sheet'], /no format "sheet"/],
  ])('%j is exit code 2 and says why', async (args, why) => {
    const { code, err } = await hearsay(emptyFolder(), args)
    expect(code).toBe(2)
    expect(err).toMatch(why)
  })
})
