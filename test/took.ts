/** How long something takes, in ms. The clock here stands still unless something is waited for. */
export async function took(work: () => unknown): Promise<number> {
  await scheduler.wait(1)
  const since = Date.now()
  work()
  await scheduler.wait(1)
  return Date.now() - since
}
