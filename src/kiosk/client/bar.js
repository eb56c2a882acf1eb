/** What a terminal shows above every page, and its parts, which are named by an attribute. */
export const bar = document.querySelector('.terminal')
export const find = (part) => bar.querySelector(`[data-${part}]`)
