/** Language and type size are changed where one is now, which after a swap is not where the page was drawn. */
export function switches() {
  document.querySelector('nav').addEventListener('click', ({ target }) => {
    const link = target.closest('a[href*="?"]')
    if (!link) return
    const here = new URL(location.href)
    for (const [name, value] of new URL(link.href).searchParams)
      if (name === 'lang' || name === 'size') here.searchParams.set(name, value)
    link.href = here.href
  })
}
