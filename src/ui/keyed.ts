import { randomId } from '../privacy/bytes.ts'

// One that says the version it was opened at is fenced by it; an empty one asks nothing, nor does who checks a paper.
const form =
  /<form (?![^>]*action="\/verify")[^>]*method="?post\b[^>]*>(?!<\/form>|<input type="?hidden"? name="version")/g

/** Gives every form that asks for something a key of its page, by which what is sent again is known to be the same. */
export function keyed(html: string): string {
  let key = ''
  return html.replace(form, (tag) => {
    key ||= randomId(9)
    return `${tag}<input type=hidden name="key" value="${key}">`
  })
}
