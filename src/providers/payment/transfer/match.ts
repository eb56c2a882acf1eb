/** People write O for 0, small letters, spaces and dashes; a reference holds neither O nor I. */
export const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[\s\-_—:：.。,，、/]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1')

/** The one reference that a remark names; none, or more than one, is for a clerk to look at. */
export function referenceIn(remark: string, references: Iterable<string>): string | null {
  const written = plain(remark)
  const found = [...references].filter((reference) => written.includes(plain(reference)))
  // …P1 stands within …P12 as well.
  const longest = found.filter((one) => !found.some((other) => other !== one && other.startsWith(one)))
  return longest.length === 1 ? longest[0]! : null
}
