/** Largest file that is one publication, in bytes. The longest pages on record are a tenth of it; more is a mistake or an attack. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** Longest line of a JSONL file, in bytes. A line is one report, held in memory whole; a book has about 1 MB. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024

/** Bytes that one archive may unpack to; what is beyond is not taken. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024 * 1024

/** How many times its own size an archive may unpack to: texts come to ten, bombs to a thousand. Small ones may come to more. */
export const MAX_ARCHIVE_RATIO = 200
export const SMALL_ARCHIVE_BYTES = 64 * 1024 * 1024

/** Files in one archive. */
export const MAX_ARCHIVE_FILES = 200_000

/** Largest sidecar, in bytes. */
export const MAX_SIDECAR_BYTES = 1024 * 1024

/** How deep folders are followed. File systems allow more, people do not. */
export const MAX_FOLDER_DEPTH = 64
