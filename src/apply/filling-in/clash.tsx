import { type Filled, type Form, fieldsOf } from '../../steps/form/step.ts'
import { shown } from '../../ui/application/given.tsx'
import type { Filling } from '../../ui/form/form.tsx'
import { T, useLang } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { say } from '../../words/lang.ts'
import { fillingWords } from './words.ts'

type Props = { form: Form; theirs: Filled; filling: Filling }

/** Two windows saved different things: shows what the other one saved, field by field where they differ. */
export const Clash = ({ form, theirs, filling }: Props) => {
  const lang = useLang()
  const showing = { answers: filling.answers ?? {}, names: filling.names ?? [] }
  const text = (value: Filled[string], field: ReturnType<typeof fieldsOf>[number]) => shown(field, value, lang, showing)
  const differ = fieldsOf(form.fields).filter(
    (field) => text(theirs[field.name], field) !== text(filling.values?.[field.name], field),
  )
  return (
    <div class="box warn" role="alert">
      <h2>
        <T of={fillingWords.clashTitle} />
      </h2>
      <p>
        <T of={fillingWords.clashSays} />
      </p>
      <dl>
        {differ.map((field) => (
          <div>
            <dt>
              {say(lang, field.label)} · <T of={fillingWords.theirs} />
            </dt>
            <dd>{text(theirs[field.name], field) || say(lang, common.notGiven)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
