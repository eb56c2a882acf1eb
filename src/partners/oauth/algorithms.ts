/** Signatures that partners may use: never a shared secret, never `none`, never RSA with old padding. */
export const algorithms = ['ES256', 'PS256', 'EdDSA', 'Ed25519']
