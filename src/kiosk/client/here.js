import { find } from './bar.js'

/** The phone goes on where the person is now, which after a swap is not where the page was drawn. */
export function here() {
  const place = find('here')
  place?.form.addEventListener('submit', () => {
    place.value = location.pathname + location.search
  })
}
