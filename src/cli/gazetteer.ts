import { readFile } from 'node:fs/promises'
import { readPlaces } from '../geo/read-places.ts'
import { countText } from '../model/count-text.ts'
import { BadInputError } from '../model/errors.ts'
import { saveAddedPlaces } from '../store/added-places.ts'
import { openCaseToWrite } from '../store/case.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { type Io, print } from './io.ts'

/** Refused rows named one by one; of the others only the number is told. */
const NAMED = 20

/** `hearsay gazetteer add`: places of one's own, beside those that hearsay knows. */
export const addGazetteer: AddCommand = (program, { io, caseFolder, run }) => {
  const shown = example('hearsay gazetteer add checkpoints.csv')
  const gazetteer = program.command('gazetteer').summary('add places of your own').addHelpText('after', shown)
  gazetteer
    .command('add')
    .argument('<file>', 'a GeoNames dump, a GeoJSON file, or CSV with a heading (name, lat, lon …)')
    .summary('add places from a file')
    .description(
      'Adds places to the case: a GeoNames dump, a GeoJSON file, or CSV with the columns name, lat, lon and, as wanted,\n' +
        'names (parted by |), kind, country (two letters), population, geonames. Every report is pending afterwards.',
    )
    .addHelpText('after', shown)
    .action((file: string) => run(() => addPlaces(caseFolder(), file, io)))
}

async function addPlaces(folder: string, file: string, io: Io): Promise<ExitCode> {
  const { places, refused } = readPlaces(await textOf(file))
  for (const { row, why } of refused.slice(0, NAMED)) io.warn(`${file}:${row}: ${why} [gazetteer/bad-row]`)
  if (refused.length > NAMED) io.warn(`${file}: ${refused.length - NAMED} more rows refused`)
  if (places.length === 0) {
    throw new BadInputError('gazetteer/no-places', `${file}: no place could be read from it`)
  }
  const opened = openCaseToWrite(folder, 'gazetteer add')
  try {
    const added = await saveAddedPlaces(folder, opened.db, places)
    print(io, `${countText(places.length, 'place')} read, ${added} new. Next: hearsay build`)
  } finally {
    await opened.close()
  }
  return refused.length > 0 ? 3 : 0
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new BadInputError('gazetteer/unreadable', `${file}: cannot be read: ${why}`, { cause })
  }
}
