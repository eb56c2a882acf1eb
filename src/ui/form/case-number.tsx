import type { Said } from '../../words/lang.ts'
import { useSay } from '../lang.tsx'
import { attributes, type BoxProps, textOf } from './box.tsx'

const parts: [string, Said, string][] = [
  ['year', { zh: '年份', en: 'Year' }, '4'],
  ['court', { zh: '法院代字', en: 'Court code' }, '6'],
  ['type', { zh: '类型代字', en: 'Type code' }, '6'],
  ['serial', { zh: '案件序号', en: 'Serial' }, '8'],
]
const inParts: Said = { zh: '分四格填写', en: 'Fill in the four parts instead' }

/** The number pasted whole, or its four parts. */
export const CaseNumber = (props: BoxProps) => {
  const say = useSay()
  const { name } = props.field
  return (
    <>
      <input
        {...attributes(props)}
        id={`${name}-whole`}
        type="text"
        class="short"
        aria-label={say(props.field.label)}
        value={textOf(props)}
      />
      <details>
        <summary>{say(inParts)}</summary>
        <div class="parts">
          {parts.map(([part, label, size]) => (
            <label>
              {say(label)}
              <input type="text" name={`${name}_${part}`} size={Number(size)} value={partOf(props, part)} />
            </label>
          ))}
        </div>
      </details>
    </>
  )
}

const partOf = ({ field, filling }: BoxProps, part: string) => {
  const value = filling.values?.[`${field.name}_${part}`]
  return Array.isArray(value) ? value[0] : value
}
