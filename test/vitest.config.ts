import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { readAtOnce } from './read-at-once.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pure = ['test/{rules,steps,kinds,words,providers,privacy,shape,local,reliability}/**/*.test.ts']
/** Who comes in, and through which door; a runtime of their own keeps what both halves pile up in memory small. */
const people = ['test/{accounts,kiosk,office,security}/**/*.test.{ts,tsx}']
const killed = ['test/faults/killed.test.ts']
const languages = ['test/languages/**/*.test.ts']
const twice = ['test/once/every-form.test.ts']

const inWorkerd = () =>
  cloudflareTest(async () => ({
    wrangler: { configPath: `${root}wrangler.toml` },
    miniflare: {
      bindings: {
        TEST_MIGRATIONS: await readD1Migrations(`${root}migrations`),
        TIMINGS: process.env.TIMINGS ?? '',
        ...testBindings,
      },
      outboundService: (request: Request) => new Response(`unmocked outbound ${request.url}`, { status: 599 }),
    },
  }))

/** A busy machine is slow, not wrong: what hangs is found out a little later. */
const patient = { testTimeout: 30_000, hookTimeout: 60_000 }

const worker = {
  root,
  include: ['test/**/*.test.{ts,tsx}'],
  setupFiles: ['test/setup.ts'],
  isolate: false,
  ...patient,
  maxWorkers: 1,
}

// It brings tests of the others along, so it needs a runtime of its own; a command of its own as well, for its time.
const everythingTwice = {
  plugins: [readAtOnce, inWorkerd()],
  test: { ...worker, name: 'twice', include: twice, testTimeout: 120_000 },
}

export default defineConfig({
  root,
  test: {
    projects: [
      { test: { name: 'pure', root, include: pure, ...patient } },
      { test: { name: 'languages', root, include: languages, ...patient } },
      // When the others are done: what is killed and started again leaves nobody else in peace.
      { test: { name: 'killed', root, include: killed, ...patient, sequence: { groupOrder: 2 } } },
      { plugins: [readAtOnce, inWorkerd()], test: { ...worker, name: 'people', include: people } },
      {
        plugins: [readAtOnce, inWorkerd()],
        test: {
          ...worker,
          name: 'worker',
          exclude: [...pure, ...languages, ...killed, ...twice, ...people],
          sequence: { groupOrder: 1 },
        },
      },
      ...(process.env.TWICE ? [everythingTwice] : []),
    ],
  },
})

// Made-up keys: they protect nothing but the rows of one test run.
const testBindings = {
  SANDBOX: 'yes',
  MASTER_KEYS: JSON.stringify({ current: '1', keys: { '1': 'dGVzdC1tYXN0ZXIta2V5LW5vdC1hLXNlY3JldC0wMDE' } }),
  SIGNING_KEYS: JSON.stringify([
    {
      kid: 'test',
      kty: 'EC',
      crv: 'P-256',
      x: 'UIMj78_9ZKhLOcFXZIR9kLCs5rRvT-xNLRI3zz-esok',
      y: '-Nv2CXmS_8-8MnTLMaSe9YdoJp-eifQkfJ1-l5lFMkA',
      d: '_hjG8SCVfXbpE6AGgQUsMnLn0K4EJ-nKAaGQ3S0AdBo',
    },
  ]),
}
