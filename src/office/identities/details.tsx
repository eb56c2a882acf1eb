import type { Details as Given } from '../../accounts/identity/details.ts'
import { maskName, maskNumber } from '../../privacy/index.ts'
import { idKinds, sexes } from '../../steps/parties/person.ts'
import { Fact } from '../../ui/fact.tsx'
import { useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { detailLabels } from './words.ts'

type Masks = Record<string, (text: string) => string>

const personal: Masks = {
  name: maskName,
  idNumber: maskNumber,
  licenceNumber: maskNumber,
  birthDate: (day) => `${day.slice(0, 4)}-**-**`,
}
// The name and the credit code of an organisation are public.
const ofOrganisation: Masks = { representative: maskName }
const named: Record<string, Record<string, Said>> = { idKind: idKinds, sex: sexes }

/** What was handed in, field by field; personal ones masked unless a reason was given. */
export const Details = ({ details, masked }: { details: Given; masked: boolean }) => {
  const say = useSay()
  const shownAs = (name: string, value: string) => {
    const option = named[name]?.[value]
    return option ? say(option) : value
  }
  const masks = masked ? ('uscc' in details ? ofOrganisation : personal) : {}
  return (
    <dl>
      {Object.entries(details).map(([name, value]) => (
        <Fact of={detailLabels[name]!}>{masks[name]?.(value) ?? shownAs(name, value)}</Fact>
      ))}
    </dl>
  )
}
