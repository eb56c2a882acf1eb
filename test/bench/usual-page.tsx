import type { Child } from 'hono/jsx'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { type Field, type Filled, type Form, fieldsOf } from '../../src/steps/form/step.ts'

type Around = { title: string; name?: string; children?: Child }

/** A whole document of components, as most are drawn. */
export const UsualPage = ({ title, name, children }: Around) => (
  <html lang="zh">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href="/style.css" />
      <script src="/client.js" defer />
    </head>
    <body>
      <header>
        <a href="/">保全</a>
        <nav>
          <a href="/applications">我的申请</a>
          <a href="/verify">验证文书</a>
          <a href="/account">{name}</a>
        </nav>
      </header>
      <aside>
        <ol>
          {journeyOf(preservation).map(({ title }) => (
            <li>{title.zh}</li>
          ))}
        </ol>
      </aside>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <a href="/agreement">用户协议</a>
      </footer>
    </body>
  </html>
)

export const UsualForm = ({ form, action, values }: { form: Form; action: string; values: Filled }) => (
  <form method="post" action={action} novalidate>
    <h2>{form.title.zh}</h2>
    {fieldsOf(form.fields).map((field) => (
      <Question field={field} value={values[field.name]} />
    ))}
    <div class="actions">
      <button type="submit">保存并继续</button>
      <button type="submit" name="later" class="quiet">
        暂存
      </button>
    </div>
  </form>
)

const Question = ({ field, value }: { field: Field; value: Filled[string] }) => (
  <div class="field">
    <label for={field.name}>{field.label.zh}</label>
    {field.hint && (
      <p class="hint" id={`${field.name}-hint`}>
        {field.hint.zh}
      </p>
    )}
    {field.options ? (
      <Choices field={field} value={value} />
    ) : (
      <input
        id={field.name}
        name={field.name}
        value={value}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        aria-describedby={field.hint && `${field.name}-hint`}
      />
    )}
  </div>
)

const Choices = ({ field: { name, options, many }, value }: { field: Field; value: Filled[string] }) => (
  <fieldset>
    {Object.entries(options ?? {}).map(([key, { zh }]) => (
      <label>
        <input
          type={many ? 'checkbox' : 'radio'}
          name={name}
          value={key}
          checked={[value].flat().includes(key) || undefined}
        />
        {zh}
      </label>
    ))}
  </fieldset>
)
