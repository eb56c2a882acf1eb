import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { InLang, T } from '../../src/ui/lang.tsx'

const drawn = (it: unknown) => String(it)

test('what somebody wrote stays text, as content and in attributes', () => {
  const wrote = `<b onclick="x('y')">&`
  expect(drawn(<p title={wrote}>{wrote}</p>)).toBe(
    '<p title="&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;">&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;</p>',
  )
})

test('markup that was made here stays markup', () => {
  expect(drawn(<p>{html`<b>${'<'}</b>`}</p>)).toBe('<p><b>&lt;</b></p>')
  expect(drawn(html`<p>${<b>1</b>}</p>`)).toBe('<p><b>1</b></p>')
})

test('what is not there leaves nothing, and a zero stays', () => {
  expect(drawn(<p class={undefined}>{[null, false, undefined, 0]}</p>)).toBe('<p>0</p>')
})

test('a box is ticked or not, while a mistake is told in words', () => {
  expect(drawn(<input checked aria-invalid={true} />)).toBe('<input checked="" aria-invalid="true"/>')
  expect(drawn(<input checked={false} aria-invalid={false} />)).toBe('<input aria-invalid="false"/>')
})

test('a part is drawn where it stands, in the language around it', () => {
  const word = <T of={{ zh: '是', en: 'Yes' }} />
  expect(drawn(<InLang lang="en">{word}</InLang>)).toBe('Yes')
  expect(drawn(<InLang lang="zh">{word}</InLang>)).toBe('是')
})

test('what cannot be drawn is not drawn as its name', () => {
  const late = Promise.resolve('') as unknown as string
  expect(() => drawn(<p>{late}</p>)).toThrow('cannot draw')
})
