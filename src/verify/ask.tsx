import { paths } from '../paths.ts'
import type { Filled, Form, Mistakes } from '../steps/form/step.ts'
import { Fields, MistakeList } from '../ui/form/form.tsx'
import { T } from '../ui/lang.tsx'
import { hashForm, numberForm } from './forms.ts'
import { words } from './words.ts'

type Filling = { values?: Filled; mistakes?: Mistakes }

export const Ask = (filling: Filling) => (
  <>
    <h1>
      <T of={words.title} />
    </h1>
    <p class="lead">
      <T of={words.lead} />
    </p>
    <CheckForm form={numberForm} method="post" {...filling} />
    <CheckForm form={hashForm} method="get" {...filling} />
  </>
)

// What is typed from an identity number goes by post, so that it stands in no address.
const CheckForm = ({ form, method, ...filling }: Filling & { form: Form; method: 'get' | 'post' }) => (
  <form method={method} action={paths.verify} novalidate>
    <h2>
      <T of={form.title} />
    </h2>
    {concerns(form, filling) && <MistakeList form={form} mistakes={filling.mistakes} />}
    <Fields form={form} {...filling} />
    <div class="actions">
      <button type="submit" class={method === 'get' ? 'quiet' : undefined}>
        <T of={words.check} />
      </button>
    </div>
  </form>
)

const concerns = ({ fields }: Form, { mistakes }: Filling) => Object.keys(mistakes ?? {}).some((name) => name in fields)
