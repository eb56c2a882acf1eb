/** Words about the interface: what stands between backticks is a name that programs write. */
export const Coded = ({ text = '' }: { text?: string }) => (
  <>{text.split('`').map((part, at) => (at % 2 ? <code>{part}</code> : part))}</>
)
