/** Changes with every change of the text; recorded with each account that accepted it. */
export const agreementVersion = '2026-11-24'
