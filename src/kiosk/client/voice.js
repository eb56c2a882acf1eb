import { find } from './bar.js'

const kept = 'speaks'

/** Reads aloud once that is asked for, where the browser has a voice: the page, and then whatever is reached. */
export function voice() {
  if (!('speechSynthesis' in window)) return
  const button = find('speak')
  const speaks = () => button.getAttribute('aria-pressed') === 'true'
  const page = () => shown(document.getElementById('main'))

  function turn(on) {
    button.setAttribute('aria-pressed', String(on))
    if (on) sessionStorage.setItem(kept, 'yes')
    else sessionStorage.removeItem(kept)
    if (on) say(page())
    else speechSynthesis.cancel()
  }
  function voices() {
    if (!button.hidden || speechSynthesis.getVoices().length === 0) return
    button.hidden = false
    if (sessionStorage.getItem(kept)) turn(true)
  }

  voices()
  speechSynthesis.onvoiceschanged = voices
  button.addEventListener('click', () => turn(!speaks()))
  document.addEventListener('focusin', ({ target }) => speaks() && target !== button && say(wordsOf(target)))
}

function say(text) {
  if (!text) return
  const words = new SpeechSynthesisUtterance(text)
  words.lang = document.documentElement.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

/** A field is called by its label, and by its group's when that is another; the rest by what stands on it. */
function wordsOf(place) {
  const group = place.closest('fieldset')
  const labels = [group?.querySelector('legend'), place.labels?.[0]]
  const label = labels
    .map((one) => (one ? shown(one) : ''))
    .join(' ')
    .trim()
  return label || (place.id === 'main' ? '' : shown(place))
}

// biome-ignore lint/performance/useDomNodeTextContent: what cannot be seen is not read out either.
const shown = (place) => place.innerText
