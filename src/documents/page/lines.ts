export type Measure = (text: string, size: number) => number
export type Line = { text: string; width: number; last: boolean }

const notFirst = /^[，。、；：！？）》」』】〕”’％…—·,.;:!?)\]}%]/u
const notLast = /[（《「『【〔“‘([{¥￥]$/u

// An amount or a foreign word stays together; Chinese, and what is as long as an identity number, may part anywhere.
const units = (text: string) =>
  (text.match(/¥?[A-Za-z0-9][A-Za-z0-9.,:@/_+%-]*|./gsu) ?? []).flatMap((unit) => (long(unit) ? [...unit] : [unit]))
const long = (unit: string) => unit.length > 12 && !/^¥?[\d,]+\.\d\d$/.test(unit)

/** Breaks text into lines of `width`; no line begins with a closing mark or ends with an opening one (避头尾). */
export function breakLines(text: string, at: { size: number; width: number; indent?: number }, measure: Measure) {
  return text.split('\n').flatMap((one) => breakOne(one, at, measure))
}

type Room = { size: number; width: number; indent?: number }

function breakOne(text: string, { size, width, indent = 0 }: Room, measure: Measure): Line[] {
  const wide = (unit: string) => measure(unit, size)
  const lines: string[][] = []
  let line: string[] = []
  let used = indent
  for (const unit of units(text).flatMap((each) => (wide(each) > width ? [...each] : [each]))) {
    if (line.length && used + wide(unit) > width + 0.01) {
      const carried = carry(line, unit)
      lines.push(line)
      line = carried
      used = sum(carried.map(wide))
    } else {
      line.push(unit)
      used += wide(unit)
    }
  }
  return [...lines, line].map((each, at, all) => finished(each, at === all.length - 1, wide))
}

/** Takes from the end of the full line what must not stand there, or what the next line must begin with. */
function carry(line: string[], next: string) {
  const carried = [next]
  while (line.length > 1 && (notFirst.test(carried[0]!) || notLast.test(line.at(-1)!))) carried.unshift(line.pop()!)
  return carried[0] === ' ' ? carried.slice(1) : carried
}

function finished(line: string[], last: boolean, wide: (unit: string) => number): Line {
  const kept = last ? line : trimmed(line)
  return { text: kept.join(''), width: sum(kept.map(wide)), last }
}

const trimmed = (line: string[]) => (line.at(-1) === ' ' ? line.slice(0, -1) : line)
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
