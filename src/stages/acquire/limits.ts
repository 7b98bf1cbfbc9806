/** Largest file that is one publication, in bytes. The longest pages on record are a tenth of it; more is a mistake or an attack. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** Longest line of a JSONL file, in bytes. A line is one report, held in memory whole; a book has about 1 MB. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024

/** Largest sidecar, in bytes. */
export const MAX_SIDECAR_BYTES = 1024 * 1024

/** How deep folders are followed. File systems allow more, people do not. */
export const MAX_FOLDER_DEPTH = 64
