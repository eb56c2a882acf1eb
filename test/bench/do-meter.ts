/** What Durable Objects were asked, their alarms included, and how many rows they wrote down. */
export type Asked = { calls: number; kept: number }

type Method = (this: unknown, ...given: unknown[]) => unknown
type Methods = Record<string, Method>
type Made = { prototype: object }

const asked: Asked = { calls: 0, kept: 0 }
const alarms = new Map<object, number>()

/** Counts from now on what every object of these classes is asked and keeps. */
export function meterObjects(classes: Made[]): void {
  for (const { prototype } of classes)
    for (const name of Object.getOwnPropertyNames(prototype))
      if (name !== 'constructor')
        around(prototype as Methods, name, function (method, given) {
          const { storage } = (this as { ctx: DurableObjectState }).ctx
          if (!within) asked.calls++
          if (name === 'alarm') alarms.delete(storage)
          meterStorage(storage)
          return inside(() => method.apply(this, given))
        })
}

let within = false

/** What a method asks of its own object is no call. */
function inside(work: () => unknown): unknown {
  const before = within
  within = true
  try {
    return work()
  } finally {
    within = before
  }
}

const metered = new WeakSet<object>()

function meterStorage(storage: DurableObjectStorage): void {
  if (metered.has(storage)) return
  metered.add(storage)
  const oneRow = function (this: unknown, method: Method, given: unknown[]) {
    asked.kept++
    return method.apply(this, given)
  }
  around(storage as unknown as Methods, 'put', oneRow)
  around(storage as unknown as Methods, 'setAlarm', function (method, given) {
    alarms.set(storage, Number(given[0]))
    return oneRow.call(this, method, given)
  })
  around(storage as unknown as Methods, 'deleteAlarm', function (method, given) {
    alarms.delete(storage)
    return method.apply(this, given)
  })
  around(storage.kv as unknown as Methods, 'put', oneRow)
  around(storage.sql as unknown as Methods, 'exec', function (method, given) {
    const cursor = method.apply(this, given) as SqlStorageCursor<never>
    asked.kept += cursor.rowsWritten
    return cursor
  })
}

function around(on: Methods, name: string, does: (this: unknown, method: Method, given: unknown[]) => unknown): void {
  const method = on[name]!
  Object.defineProperty(on, name, {
    value(this: unknown, ...given: unknown[]) {
      return does.call(this, method, given)
    },
  })
}

/** Whether what was done is still being followed by what an alarm does a moment later. */
export const alarmsDue = (within = 1500): boolean => [...alarms.values()].some((at) => at < Date.now() + within)

/** What was asked and kept since it was last looked at. */
export function takeAsked(): Asked {
  const taken = { ...asked }
  Object.assign(asked, { calls: 0, kept: 0 })
  return taken
}
