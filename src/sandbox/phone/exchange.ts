import { spoken, suffer } from '../faults.ts'
import { fromAliyun } from './aliyun.ts'
import type { Arrived } from './phone.ts'
import { fromTencent } from './tencent.ts'

/** A message that a provider was asked to carry, or why it will not, in the provider's own code. */
export type Carried = { to: string; message: Omit<Arrived, 'at'> } | { code: string }

/** Puts a message on its phone; answers with the code of what went wrong, or null. */
export type Deliver = (request: Request, carried: Carried) => Promise<string | null>

/** What answers in the sandbox where Tencent Cloud's and Aliyun's SMS answer in earnest. */
export const exchange =
  (env: Env) =>
  (request: Request): Promise<Response> =>
    spoken((isAliyun(request) ? fromAliyun : fromTencent)(request, deliver(env)))

const isAliyun = ({ url }: Request) => new URL(url).host.endsWith('.aliyuncs.com')

const deliver =
  (env: Env): Deliver =>
  async (request, carried) => {
    if ('code' in carried) return carried.code
    const phone = env.SANDBOX_PHONE.getByName(carried.to)
    const fault = await phone.takeFault()
    if (fault) return suffer(fault, request)
    await phone.receive({ ...carried.message, at: Date.now() })
    return null
  }
