import { type Described, inPascalCase, type Json } from '../named.ts'
import { type Message, messages } from './messages.ts'

/** A body with its schema and an example of it; `like`: what is otherwise in this one. */
export type Content = (body: Described, like?: Json) => Json

/** The `webhooks` of the OpenAPI document: one for each kind of event. */
export const webhooksDescribed = (json: Content): Json =>
  Object.fromEntries(messages.map((message) => [message.type, { post: operation(message, json) }]))

const operation = ({ type, said, heardBy, body, like, answer }: Message, json: Content): Json => ({
  operationId: `on${inPascalCase(type)}`,
  tags: ['webhooks'],
  summary: said.en,
  description: `${said.zh}\n\n${heardBy.en} · ${heardBy.zh}`,
  security: [],
  parameters: headers,
  requestBody: { required: true, content: json(body, like) },
  responses: {
    '2XX': answer
      ? { description: 'The address is yours.', content: json(answer) }
      : { description: 'Accepted; what is answered is not read.' },
    '410': { description: 'Send nothing more: the webhook rests.' },
    default: {
      description: 'Anything else, a redirect, or no answer in ten seconds: sent again, ten times over three days.',
    },
  },
})

const header = (name: string, description: string, example: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

// Standard Webhooks 1.0.
const headers = [
  header('webhook-id', 'Names the message: the same when it is sent again.', 'a1f3.2.insurer'),
  header(
    'webhook-timestamp',
    'Seconds since 1970, of this try; what is older than five minutes is not ours.',
    '1795570200',
  ),
  header(
    'webhook-signature',
    [
      'One or more, separated by spaces. Each is a version, a comma and a signature in base64 over the text',
      '{webhook-id}.{webhook-timestamp}.{body}, with the body byte for byte as it came. v1a is Ed25519 by the publicKey',
      'of the webhook (whpk_…, 32 bytes in base64); v1 is HMAC-SHA256 by its secret (whsec_…, 32 bytes in base64).',
      'For 24 hours after a rotation each comes twice: one that is good is enough.',
    ].join(' '),
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
]
