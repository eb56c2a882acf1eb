import type { Context } from 'hono'

const type = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/

type Asked = Pick<Context, 'req'>

/** Of a type that a form is sent in. */
export const isForm = (c: Asked): boolean => type.test(c.req.header('content-type') ?? '')

/** The form that was sent; null, where there is none that can be read. */
export const formIn = async (c: Asked): Promise<FormData | null> =>
  isForm(c) ? c.req.formData().catch(() => null) : null
