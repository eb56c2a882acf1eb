import type { Context } from 'hono'

const type = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/

/** Of a type that a form is sent in. */
export const isForm = (c: Context): boolean => type.test(c.req.header('content-type') ?? '')

/** The form that was sent; null, where there is none that can be read. */
export const formIn = async (c: Context): Promise<FormData | null> =>
  isForm(c) ? c.req.formData().catch(() => null) : null
