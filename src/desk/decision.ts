export type { Act, Decision, DecisionResult, NewDecision } from '../model/decision.ts'
