/** What a Worker answers that has nothing to say. */
export const page = 'a line of forty characters for the page.'.repeat(100)
