/** The frame stays while pages change inside it: another language or size is for the page that is shown now. */
export function here(frame) {
  frame.addEventListener('click', ({ target }) => {
    if (!target.matches('a[href^="?"]')) return
    const query = new URLSearchParams(location.search)
    query.set(...[...new URLSearchParams(target.search)].pop())
    target.href = `?${query}`
  })
}
