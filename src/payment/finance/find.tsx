import { paths } from '../../paths.ts'
import { text } from '../../steps/form/fields.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Fields, MistakeList } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import { Section } from './section.tsx'
import { words } from './words.ts'

export const findForm: Form = {
  title: words.find,
  fields: { number: text({ label: words.findBy, example: 'JF-20261124-7K3M9Q2X', max: 60 }) },
}

type Props = { values?: Filled; mistakes?: Mistakes }

/** A question that changes nothing, so its answer has an address. */
export const Find = ({ values, mistakes }: Props) => {
  const say = useSay()
  return (
    <Section title={words.find}>
      <form method="get" action={paths.financeOrders} novalidate>
        <MistakeList form={findForm} mistakes={mistakes} />
        <Fields form={findForm} values={values} mistakes={mistakes} />
        <p class="actions">
          <button type="submit" class="quiet">
            {say(words.show)}
          </button>
        </p>
      </form>
    </Section>
  )
}
