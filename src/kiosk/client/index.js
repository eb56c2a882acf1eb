import { here } from './here.js'
import { keys } from './keys.js'
import { line } from './line.js'
import { quiet } from './quiet.js'
import { steadfast } from './steadfast.js'
import { voice } from './voice.js'

// What a terminal's browser does besides showing pages: it asks whether somebody is still there, stays where it is
// while the line is down, offers keys for numbers, reads aloud, and tells the server that it is alive. Written so that
// it can be built for old browsers.
line()
quiet()
steadfast()
here()
keys()
voice()
