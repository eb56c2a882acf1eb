const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8

/** A code that people read off and type in: eight digits and capitals that are not mistaken for one another. 39 bits. */
export const newCode = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (drawn) => letters[drawn % letters.length]).join('')

export const shownCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/** As it was typed, in any case, with or without its dash. */
export const tidyCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
