/** Whether a UTF-16 code unit is one of the letters A to Z, large or small. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Whether a UTF-16 code unit is one of the digits 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
