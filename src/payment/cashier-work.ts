// What a Cashier works with, in one piece, which is read when there is something to pay.
export { paymentProvider } from '../providers/payment/index.ts'
export { begin, replace } from './begin.ts'
export { nextLook } from './clock.ts'
export { look } from './look.ts'
export { accountIn } from './till.ts'
