import { kinds } from '../kinds/index.ts'

const steps = new Map(Object.values(kinds).flatMap(({ journey }) => journey.map((step) => [step.slug, step] as const)))

export const stepOf = (slug: string) => steps.get(slug)
