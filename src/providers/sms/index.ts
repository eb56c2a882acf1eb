import type { Sms } from './port.ts'

/** Who carries this deployment's SMS. What speaks to them is read when there is something to send. */
export const smsOf = (env: Env): Pick<Sms, 'send'> => ({
  send: async (message) => (await import('./chosen.ts')).chosenSms(env).send(message),
})
