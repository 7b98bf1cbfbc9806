/** Words that stand alone as a sentence: a capital before them, a stop behind them. */
export function sentence(text: string): string {
  const ended = /[.!?…]["'”’)]?$/u.test(text) ? text : `${text}.`
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`
}
