/** The keys that a terminal puts on its screen. */
export const boards = {
  digits: [...'123456789', '.', '0'],
  letters: [...'1234567890XABCDEFGHIJKLMNOPQRSTUVWYZ'],
  abc: [...'1234567890qwertyuiopasdfghjkl-zxcvbnm,._'],
  ABC: [...'1234567890QWERTYUIOPASDFGHJKL-ZXCVBNM,._'],
  signs: [...'1234567890!@#$%^&*()[]{}<>/|\\~`\'";:?+=-_'],
}

/** A password may have any of these, so there are keys that lead from one to the other. */
export const turns = { abc: 'abc', ABC: 'ABC', signs: '#+=' }
