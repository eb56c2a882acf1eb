// Does the captcha's work while the form is being filled in. Without scripts, or where the browser has no
// WebCrypto, the question stays and is answered by hand.
;(() => {
  const bytes = (hex) => new Uint8Array(hex.match(/../g).map((pair) => Number.parseInt(pair, 16)))
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

  async function solve({ nonce, salt, cost, keyLength, keyPrefix }) {
    const start = bytes(nonce)
    const password = new Uint8Array(start.length + 4)
    password.set(start)
    const count = new DataView(password.buffer)
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost }
    for (let counter = 0; ; counter++) {
      count.setUint32(start.length, counter)
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
      const derivedKey = hex(await crypto.subtle.deriveBits(how, key, keyLength * 8))
      if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey }
    }
  }

  async function work(box) {
    const part = (name) => box.querySelector(`[data-${name}]`)
    const challenge = JSON.parse(box.dataset.captcha)
    box.removeAttribute('data-captcha')
    const status = part('working')
    part('question').hidden = true
    status.textContent = status.dataset.working
    const solution = await solve(challenge.parameters)
    part('work').value = JSON.stringify({ challenge, solution })
    status.textContent = status.dataset.done
  }

  if (!window.crypto || !crypto.subtle) return
  for (const box of document.querySelectorAll('[data-captcha]')) {
    const done = work(box)
    const form = box.closest('form')
    let waiting = true
    done.finally(() => {
      waiting = false
    })
    // Pressed too early: send it as soon as the work is done, or as it is if it cannot be done.
    form.addEventListener(
      'submit',
      (event) => {
        if (!waiting) return
        event.preventDefault()
        event.stopImmediatePropagation()
        const button = event.submitter
        done.catch(() => {}).finally(() => (form.requestSubmit ? form.requestSubmit(button) : form.submit()))
      },
      true,
    )
  }
})()
