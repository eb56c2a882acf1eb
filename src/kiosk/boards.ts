/** The keys that a terminal puts on its screen. */
export const boards = {
  digits: [...'123456789', '.', '0'],
  letters: [...'1234567890XABCDEFGHIJKLMNOPQRSTUVWYZ'],
}
