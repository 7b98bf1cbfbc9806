/** Raise it when other accounts are taken from the same answer. What is asked needs no number: its words are its key. */
export const ANSWER_VERSION = 1
