import { late } from './late.ts'

export { Limits } from './accounts/limits.ts'
export { FirstAnswers } from './once/first-answers.ts'
export { Pace } from './partners/pace.ts'

export const Desk = late(async () => (await import('./desk.ts')).Desk, {
  open: true,
  openFilled: true,
  apply: true,
  answer: true,
  remove: true,
  leave: true,
  attach: true,
  detach: true,
  discard: true,
  alarm: true,
  wake: true,
})

export const Cashier = late(async () => (await import('./payment/cashier.ts')).Cashier, {
  begin: true,
  replace: true,
  look: true,
  keepDates: true,
  alarm: true,
  wake: true,
})

export const Courier = late(async () => (await import('./partners/webhooks/courier.ts')).Courier, {
  open: true,
  rotate: true,
  secret: true,
  challenge: true,
  poke: true,
  close: true,
  alarm: true,
})

export const SandboxBank = late(async () => (await import('./sandbox/bank/index.ts')).SandboxBank, {
  fetch: true,
  merchant: true,
  order: true,
  ledger: true,
  notices: true,
  switches: true,
  switch: true,
  clear: true,
  misdeeds: true,
  pay: true,
  say: true,
  alarm: true,
  deliver: true,
})

export const SandboxPhone = late(async () => (await import('./sandbox/phone/phone.ts')).SandboxPhone, {
  messages: true,
  receive: true,
  fault: true,
  takeFault: true,
})

export const SandboxFace = late(async () => (await import('./sandbox/identity/face.ts')).SandboxFace, {
  open: true,
  check: true,
  decide: true,
  fault: true,
  takeFault: true,
})

export const SandboxCourtIdp = late(async () => (await import('./sandbox/court-idp/idp.ts')).SandboxCourtIdp, {
  key: true,
  changeKey: true,
  strangeKey: true,
  issue: true,
  redeem: true,
  fault: true,
  takeFault: true,
})
