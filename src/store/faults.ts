import { BadInputError, TryLaterError } from '../model/errors.ts'

/** What of SQLite's and the operating system's errors a person can mend: matched on code or message. */
const FAULTS = [
  {
    sign: /ENOSPC|EDQUOT|SQLITE_FULL|database or disk is full/i,
    code: 'store/disk-full',
    advice: 'the disk is full. What was done before is kept; free some space, then run this again',
  },
  {
    sign: /EROFS|EACCES|EPERM|SQLITE_READONLY|readonly database/i,
    code: 'store/read-only',
    advice: 'it cannot be written to. Check its permissions, or name another case with --case',
  },
  {
    sign: /SQLITE_BUSY|database is locked/i,
    code: 'store/busy',
    advice: 'another program is writing to it. Wait until it is done, then run this again',
  },
  {
    sign: /EIO|SQLITE_IOERR|disk I\/O error/i,
    code: 'store/disk-fault',
    advice:
      'the disk gave an error. What was done before is kept; check the disk and the space on it, then run this again',
  },
]

const DAMAGED = /SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/i

/** An error of the disk or the database, said so that a person can act; any other error as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const said = `${code} ${message}`
  const fault = FAULTS.find(({ sign }) => sign.test(said))
  if (fault) return new TryLaterError(fault.code, `${file}: ${fault.advice}.`, { cause: error })
  if (!DAMAGED.test(said)) return error
  const advice = 'is no database of a case, or is damaged. Take it from a backup, or name another case with --case'
  return new BadInputError('store/damaged', `${file}: ${advice}.`, { cause: error })
}
