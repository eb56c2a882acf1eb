export const tellPayer = async (..._: unknown[]) => {}
