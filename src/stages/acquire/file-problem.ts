import { type Acquired, refused } from './acquired.ts'

// What the system says, and what a person does about it.
const BY_CODE: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['acquire/missing', 'There is no such file or folder. Check the spelling and the folder you are in.'],
  ENOTDIR: ['acquire/missing', 'Part of the path is a file, not a folder. Check the spelling.'],
  EACCES: ['acquire/unreadable', 'You may not read it. Change its permissions (chmod +r) or run as a user who may.'],
  EPERM: ['acquire/unreadable', 'The system does not let it be read. Change its permissions or copy it elsewhere.'],
  ELOOP: [
    'acquire/link-loop',
    'It is a symbolic link that leads back to itself. Remove the link or add the real file.',
  ],
  ENAMETOOLONG: ['acquire/missing', 'The name is longer than the file system allows. Check the spelling.'],
  EISDIR: ['acquire/unreadable', 'It is a folder where a file was expected. Add the folder itself.'],
}

/** The refusal that fits an error of the file system. Errors that are none of its are bugs and thrown on. */
export function fileProblem(input: string, error: unknown): Acquired {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  const known = BY_CODE[error.code]
  if (known) return refused(known[0], input, known[1])
  return refused('acquire/unreadable', input, `It could not be read (${error.code}). Check the disk and try again.`)
}
