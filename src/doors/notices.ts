import { paymentNotices } from '../payment/notices.ts'
import { entrance, known } from './entrance.ts'

export const app = entrance({ machines: true })

app.route('/', paymentNotices)
known(app)
