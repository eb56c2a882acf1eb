/** The place of the application itself, as it was signed. */
export const signed = 'application'
