import type { BuildStep } from '../desk/intake.ts'
import type { Problem } from '../model/problem.ts'

/** What a command tells the program that started it, as it happens: the desk shows it. */
export type Told =
  | { readonly kind: 'step'; readonly step: BuildStep }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'added'; readonly added: number; readonly known: number; readonly refused: number }
