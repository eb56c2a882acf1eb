// Marks that turn the direction of whatever stands behind them, and controls but for tabs and ends of lines.
const unseen = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu

/** A text without what nobody sees and what makes others misread the page or the document around it. */
export const legible = (text: string): string => text.replace(unseen, '')

/** The same in one line, as a browser sends what stands in a box for one: a name adds no line to a ruling. */
export const oneLine = (text: string): string => legible(text).replace(/[\t\n\r\u2028\u2029]+/g, ' ')
