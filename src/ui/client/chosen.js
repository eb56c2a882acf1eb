/** Files chosen in one form and not sent yet stay chosen when another is sent: the page that comes back knows nothing of them. */
export function chosen(main) {
  let kept = []
  addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    const left = [...main.querySelectorAll('[type=file]')].filter(({ form }) => form !== ctx.sourceElement)
    kept = ctx.target === main ? left.filter(({ files }) => files.length) : []
  })
  addEventListener('htmx:after:swap', () => {
    for (const field of main.querySelectorAll('[type=file]')) {
      const same = kept.find(({ name, form }) => name === field.name && form.action === field.form.action)
      if (same) field.files = same.files
    }
    kept = []
  })
}
