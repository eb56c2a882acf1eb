/** The one sandbox bank of this deployment. */
export const bankOf = (env: Pick<Env, 'BANK'>) => env.BANK.getByName('bank')
