import { find } from './bar.js'

const where = () => location.pathname + location.search

/** The phone goes on where the person is now, which after a swap is not where the page was drawn. */
export function here() {
  const place = find('here')
  const drawn = where()
  place?.form.addEventListener('submit', () => {
    if (where() !== drawn) place.value = where()
  })
}
