/** What a README gives as a deployment's settings, each name with its JSON; SMS twice, for its two providers. */
export const settingsIn = (readme: string) =>
  [...readme.matchAll(/^([A-Z_]+) +(\{[\s\S]*?\})$/gm)].map(([, name, json]) => [name!, json!] as const)

export const own = { MASTER_KEYS: '{}', SIGNING_KEYS: '[]' }
