/** The one sandbox bank of this deployment. */
export const sandboxBank = (env: Pick<Env, 'BANK'>) => env.BANK.getByName('bank')
