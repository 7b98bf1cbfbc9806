/**
 * The versions of the stages. Raise one when what its stage makes of the same input changes: what an older version made is
 * then made again by the next build. In a file of their own, so that they can be asked for without loading the stages.
 */
export const READ_VERSION = 4
export const MARK_VERSION = 14
export const EXTRACT_VERSION = 26
export const TRACE_VERSION = 6
export const LINK_VERSION = 11
export const WEIGH_VERSION = 15
