/* global WORDS */
const { lang } = document.documentElement
export const words = WORDS[lang]
const region = document.createElement('p')
region.setAttribute('role', 'status')
document.getElementById('main').before(region)

/** Says something above the page, aloud as well; what is wrong stays in sight. */
export function tell(text, wrong = false) {
  region.className = wrong ? 'said bad' : 'said'
  region.textContent = text ? text.replace('{time}', now()) : ''
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }
const now = () => new Date().toLocaleTimeString(lang, clock)
