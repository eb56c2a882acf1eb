import * as z from 'zod/mini'
import { Keys } from '../keys.ts'

/** What the FaceID console shows. `leastScore`: the similarity, 0 to 100, that is still the same person. */
export const TencentFaceId = z.strictObject({
  provider: z.literal('tencent'),
  keys: Keys,
  ruleId: z.string().check(z.minLength(1)),
  leastScore: z._default(z.number().check(z.minimum(0), z.maximum(100)), 70),
})
export type TencentFaceId = z.infer<typeof TencentFaceId>
