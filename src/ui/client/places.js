/** Addresses that are told from where the page is keep leading there when the browser has gone on, or back, before it. */
export function places(main) {
  document.addEventListener('htmx:before:process', () => {
    for (const name of ['href', 'action'])
      for (const it of main.querySelectorAll(`[${name}^="."]`))
        it.setAttribute(name, new URL(it.getAttribute(name), location.href).href)
  })
}
