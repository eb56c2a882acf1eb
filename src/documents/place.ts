/** No two files of ours are the same: each is kept under what it is, and says in which application it was issued. */
export const placeOfOwn = (sha256: string) => `documents/${sha256}.pdf`

/** The application in which we issued a file; undefined where it is none of ours. */
export const issuedIn = async ({ FILES }: Env, sha256: string): Promise<string | undefined> =>
  (await FILES.head(placeOfOwn(sha256)))?.customMetadata?.application
