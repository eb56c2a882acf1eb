// What a terminal's browser does besides showing pages: counts down when nobody is there, says when the line is down,
// offers keys for numbers, reads labels aloud, and tells the server that it is alive. Written for old browsers.
;(() => {
  var bar = document.querySelector('.terminal')
  if (!bar) return
  var find = (name) => bar.querySelector('[data-' + name + ']')
  var quiet = Number(bar.getAttribute('data-quiet'))
  var away = Number(bar.getAttribute('data-away'))

  // Somebody is there as long as the screen is touched.
  var dialog = find('leaving')
  var counts = dialog.querySelector('[data-counts]')
  var last = Date.now()
  function here() {
    last = Date.now()
    if (dialog.hasAttribute('open')) close()
  }
  function open() {
    if (dialog.showModal) dialog.showModal()
    else dialog.setAttribute('open', '')
  }
  function close() {
    if (dialog.close) dialog.close()
    else dialog.removeAttribute('open')
  }
  ;['pointerdown', 'touchstart', 'mousedown', 'keydown', 'scroll', 'input'].forEach((name) => {
    document.addEventListener(name, here, true)
  })
  dialog.querySelector('[data-stay]').addEventListener('click', here)
  dialog.addEventListener('cancel', here)
  function count() {
    var left = Math.ceil(quiet + away - (Date.now() - last) / 1000)
    if (left > away) return
    if (!dialog.hasAttribute('open')) open()
    counts.textContent = counts.getAttribute('data-counts').replace('{seconds}', String(Math.max(left, 0)))
    if (left <= 0) find('end').submit()
  }
  if (bar.hasAttribute('data-person')) setInterval(count, 500)

  // The line, and whether this terminal was locked.
  var line = find('offline')
  function beat() {
    var request = new XMLHttpRequest()
    request.open('POST', '/kiosk/heartbeat')
    request.setRequestHeader('content-type', 'application/json')
    request.timeout = 10000
    request.onload = () => {
      line.hidden = true
      if (/"locked":true/.test(request.responseText)) location.reload()
    }
    request.onerror = request.ontimeout = () => {
      line.hidden = false
    }
    request.send('{}')
  }
  window.addEventListener('offline', () => {
    line.hidden = false
  })
  window.addEventListener('online', beat)
  setInterval(beat, 60000)

  // Keys for numbers, and for the X and letters of identity numbers.
  var keys = find('keys')
  var field = null
  var digits = '123456789'.split('').concat(['.', '0'])
  var letters = '1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  function wants(input) {
    if (input.tagName !== 'INPUT') return ''
    if (/numeric|decimal/.test(input.inputMode || input.getAttribute('inputmode')) || input.type === 'tel')
      return 'digits'
    return /number|licence|uscc|code/i.test(input.name) ? 'letters' : ''
  }
  function put(text) {
    var at = field.selectionStart === null ? field.value.length : field.selectionStart
    var end = field.selectionEnd === null ? at : field.selectionEnd
    var from = text === '' && at === end ? Math.max(at - 1, 0) : at
    field.value = field.value.slice(0, from) + text + field.value.slice(end)
    try {
      field.setSelectionRange(from + text.length, from + text.length)
    } catch (e) {
      /* some types have no caret */
    }
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  function key(label, act) {
    var button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault()
    })
    button.addEventListener('click', act)
    keys.appendChild(button)
  }
  function hide() {
    keys.hidden = true
    document.body.style.paddingBottom = ''
  }
  document.addEventListener('focusin', (event) => {
    var kind = wants(event.target)
    if (!kind) return keys.contains(event.target) ? undefined : hide()
    field = event.target
    keys.className = 'keys ' + kind
    keys.textContent = ''
    ;(kind === 'digits' ? digits : letters).forEach((label) => {
      key(label, () => {
        put(label)
      })
    })
    key(keys.getAttribute('data-erase'), () => {
      put('')
    })
    key(keys.getAttribute('data-done'), () => {
      hide()
      field.blur()
    })
    keys.hidden = false
    document.body.style.paddingBottom = keys.offsetHeight + 'px'
    field.scrollIntoView({ block: 'center' })
  })

  // Read aloud, where the browser has a voice.
  var speak = find('speak')
  if ('speechSynthesis' in window && speak) {
    speak.hidden = false
    speak.addEventListener('click', () => {
      speechSynthesis.cancel()
      var words = new SpeechSynthesisUtterance(document.getElementById('main').innerText)
      words.lang = document.documentElement.lang
      speechSynthesis.speak(words)
    })
    document.addEventListener('focusin', (event) => {
      var label = event.target.labels && event.target.labels[0]
      if (!label || !speechSynthesis.speaking) return
      speechSynthesis.cancel()
      var words = new SpeechSynthesisUtterance(label.innerText)
      words.lang = document.documentElement.lang
      speechSynthesis.speak(words)
    })
  }

  // The page before is never shown again from memory.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
})()
