const lang = document.documentElement.lang.slice(0, 2)
const region = document.createElement('p')
region.setAttribute('role', 'status')
document.getElementById('main').before(region)

/** Says something above the page, aloud as well; what is wrong stays in sight. */
export function tell(words, wrong = false) {
  region.className = wrong ? 'said bad' : 'said'
  region.textContent = words ? words[lang].replace('{time}', now()) : ''
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }
const now = () => new Date().toLocaleTimeString(lang, clock)
