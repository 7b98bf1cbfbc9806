// Trains the English tagger and parser and writes src/language/en/syntax.bin.
//
//   npm run train -- [FOLDER]             FOLDER holds UD English EWT as train/dev/test.conllu(.gz); default ../shared/data/ud-ewt
//   npm run train -- [FOLDER] --measure   trains nothing: measures the shipped model on test
//
// Learns from train and dev; test is never learned from, and every figure is of it.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? join(root, '../shared/data/ud-ewt')
const out = join(root, 'build/train')

function treebankFile(part) {
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => new RegExp(`(^|-)${part}\\.conllu(\\.gz)?$`).test(file))
    : undefined
  if (name === undefined) {
    console.error(
      `train: no ${part}.conllu or ${part}.conllu.gz in ${folder}: give the folder of UD English EWT as the argument`,
    )
    process.exit(1)
  }
  return join(folder, name)
}

const files = { train: treebankFile('train'), dev: treebankFile('dev'), test: treebankFile('test') }
spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    out,
    '--incremental',
    'false',
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
const { measure, train } = await import('./train/syntax.mjs')
if (!process.argv.includes('--measure')) {
  const bytes = await train({ files: [files.train, files.dev], out, log: console.log })
  for (const target of [join(root, 'src/language/en/syntax.bin'), join(out, 'language/en/syntax.bin')])
    writeFileSync(target, bytes)
  console.log(`wrote src/language/en/syntax.bin: ${(bytes.length / 2 ** 20).toFixed(2)} MB`)
} else copyFileSync(join(root, 'src/language/en/syntax.bin'), join(out, 'language/en/syntax.bin'))
await measure({ file: files.test, part: 'test', out, log: console.log })
