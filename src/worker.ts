import { doorOf } from './doors/index.ts'

export default {
  fetch: async (request: Request, env: Env, context: ExecutionContext) =>
    (await doorOf(new URL(request.url))).fetch(request, env, context),
  scheduled: async (_: ScheduledController, env: Env) => (await import('./after/sweep.ts')).sweep(env, Date.now()),
} satisfies ExportedHandler<Env>

export { Limits } from './accounts/limits.ts'
export { Desk } from './desk.ts'
export { Pace } from './insurers/pace.ts'
export { Courier } from './insurers/webhooks/courier.ts'
export { FirstAnswers } from './once/first-answers.ts'
export { Cashier } from './payment/cashier.ts'
export { SandboxBank } from './sandbox/bank/index.ts'
export { SandboxCourtIdp } from './sandbox/court-idp/idp.ts'
export { SandboxFace } from './sandbox/identity/face.ts'
export { SandboxPhone } from './sandbox/phone/phone.ts'
