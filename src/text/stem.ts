const ENDINGS = /(?:ations?|ingly|edly|ings?|ied|ies|ers?|ed|es|ly|s)$/

/** A word cut to what its inflected forms share; crude, for comparing texts and never for showing. Short words stay whole. */
export function stemOf(form: string): string {
  if (form.length < 5) return form
  const stem = form.replace(ENDINGS, '')
  return stem.length < 3 ? form : stem
}
