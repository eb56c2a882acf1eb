import { kind } from './kind.ts'
import { guaranteeEvents, guaranteeStatuses } from './words/guarantee.ts'
import { guaranteePhases } from './words/phases.ts'
import { kindTitles } from './words/titles.ts'

/** Whether a letter that was issued still stands: it may be endorsed, and a preservation may rest on it. */
export const letterStands = (status: string) => status === 'issued' || status === 'used'

export const guarantee = kind({
  slug: 'guarantee',
  title: kindTitles.guarantee,
  phases: guaranteePhases,
  // biome-ignore format: a table is read by its columns
  lifecycle: [
    // event         from                to                  by           then
    ['submit',       'draft',            'in_review',        'submitter', ['tell insurer', 'tell submitter']],
    ['return',       'in_review',        'returned',         'insurer',   ['tell submitter']],
    ['submit',       'returned',         'in_review',        'submitter', ['tell insurer', 'tell submitter']],
    ['decline',      'in_review',        'declined',         'insurer',   ['tell submitter']],
    ['reject',       'in_review',        'rejected',         'insurer',   ['tell submitter']],
    ['approve',      'in_review',        'awaiting_premium', 'insurer',   ['send payment notice', 'tell submitter']],
    ['choose_again', 'declined',         'draft',            'submitter', []],
    ['choose_again', 'rejected',         'draft',            'submitter', []],
    ['choose_again', 'premium_overdue',  'draft',            'submitter', []],
    ['pay',          'awaiting_premium', 'awaiting_issue',   'gateway',   ['send receipt', 'tell insurer', 'tell submitter']],
    ['lapse',        'awaiting_premium', 'premium_overdue',  'clock',     ['settle payments', 'tell insurer', 'tell submitter']],
    ['issue',        'awaiting_issue',   'issued',           'insurer',   ['tell submitter']],
    ['use',          'issued',           'used',             'court',     ['tell insurer']],
    ['revoke',       'issued',           'cancelled',        'insurer',   ['void letter', 'settle payments', 'tell submitter']],
    ['surrender',    'used',             'surrendered',      'insurer',   ['void letter', 'settle payments', 'tell submitter']],
    ['cancel',       'in_review',        'cancelled',        'submitter', ['tell insurer']],
    ['cancel',       'returned',         'cancelled',        'submitter', ['tell insurer']],
    ['cancel',       'awaiting_premium', 'cancelled',        'submitter', ['settle payments', 'tell insurer']],
    ['cancel',       'draft',            'cancelled',        'submitter', []],
    ['cancel',       'declined',         'cancelled',        'submitter', []],
    ['cancel',       'rejected',         'cancelled',        'submitter', []],
    ['cancel',       'premium_overdue',  'cancelled',        'submitter', []],
  ],
  statuses: guaranteeStatuses,
  events: guaranteeEvents,
})
