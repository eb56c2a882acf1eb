import htmx from 'htmx.org/dist/htmx.esm.min.js'
import { arrivals } from './arrivals.js'
import { asks } from './asks.js'
import { chosen } from './chosen.js'
import { drafts } from './drafts.js'
import { line } from './line.js'
import { past } from './past.js'
import { peeks } from './peeks.js'
import { places } from './places.js'
import { switches } from './switches.js'

/* global LOOK */
// What scripts add to pages that work without them. The frame stays; links and forms inside it swap their middle.
const main = document.getElementById('main')
const inherited = { 'hx-boost': 'true', 'hx-target': '#main', 'hx-swap': 'innerHTML show:top showTarget:window' }
for (const [name, value] of Object.entries(inherited)) main.setAttribute(`${name}:inherited`, value)

// A page carries only the rules that it needs itself; what is swapped in later may need the others.
const rest = new CSSStyleSheet()
rest.replaceSync(LOOK)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, rest]

htmx.config.includeIndicatorCSS = false
switches()
places(main)
arrivals(main)
asks(main)
past(main)
chosen(main)
drafts(main)
peeks(main)
line()
