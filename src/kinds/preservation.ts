import { kind } from './kind.ts'
import { preservationPhases } from './words/phases.ts'
import { preservationEvents, preservationStatuses } from './words/preservation.ts'
import { otherwise } from './words/preserved.ts'
import { kindTitles } from './words/titles.ts'

export const preservation = kind({
  slug: 'preservation',
  title: kindTitles.preservation,
  phases: preservationPhases,
  // biome-ignore format: a table is read by its columns
  lifecycle: [
    // event              from                  to                    by                     then
    ['submit',            'draft',              'in_review',          'submitter',           ['tell submitter', 'tell court system', 'use guarantee']],
    ['return',            'in_review',          'returned',           'clerk',               ['send correction notice', 'tell submitter']],
    ['submit',            'returned',           'in_review',          'submitter',           ['tell submitter', 'tell court system']],
    ['reject',            'in_review',          'rejected',           'clerk',               ['tell submitter']],
    ['accept',            'in_review',          'awaiting_fee',       'clerk',               ['send payment notice', 'tell submitter']],
    ['pay',               'awaiting_fee',       'awaiting_ruling',    'gateway',             ['send receipt', 'tell submitter', 'tell court system']],
    ['lapse',             'awaiting_fee',       'fee_overdue',        'clock',               ['settle payments', 'tell submitter']],
    ['reopen',            'fee_overdue',        'awaiting_fee',       'clerk',               ['send payment notice', 'tell submitter']],
    ['require_guarantee', 'awaiting_ruling',    'guarantee_required', 'judge',               ['tell submitter']],
    ['add_guarantee',     'guarantee_required', 'awaiting_ruling',    'submitter',           ['tell submitter', 'tell court system']],
    ['grant',             'awaiting_ruling',    'granted',            'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['grant_in_part',     'awaiting_ruling',    'partly_granted',     'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['dismiss',           'awaiting_ruling',    'dismissed',          'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['dismiss',           'guarantee_required', 'dismissed',          'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['enforce',           'granted',            'enforcing',          'enforcement_officer', ['tell submitter']],
    ['enforce',           'partly_granted',     'enforcing',          'enforcement_officer', ['tell submitter']],
    ['secure',            'enforcing',          'in_force',           'enforcement_officer', ['tell submitter']],
    ['find_nothing',      'enforcing',          'no_property',        'enforcement_officer', ['tell submitter']],
    ['enforce',           'no_property',        'enforcing',          'enforcement_officer', ['tell submitter']],
    ['add_clue',          'no_property',        'no_property',        'submitter',           ['tell court system']],
    ['lift',              'enforcing',          'lifted',             'judge',               ['serve ruling', 'tell submitter']],
    ['ask_renewal',       'in_force',           'in_force',           'submitter',           ['tell court system']],
    ['ask_lifting',       'in_force',           'in_force',           'submitter',           ['tell court system']],
    ['renew',             'in_force',           'in_force',           'judge',               ['tell submitter']],
    ['refuse_renewal',    'in_force',           'in_force',           'judge',               ['tell submitter']],
    ['lift',              'in_force',           'lifted',             'judge',               ['serve ruling', 'tell submitter']],
    ['release',           'lifted',             'lifted',             'enforcement_officer', ['tell submitter']],
    ['refuse_lifting',    'in_force',           'in_force',           'judge',               ['serve ruling', 'tell submitter']],
    ['expire',            'in_force',           'expired',            'clock',               ['tell submitter']],
    ['convert',           'in_force',           'converted',          'enforcement_officer', ['tell submitter']],
    ['withdraw',          'in_review',          'withdrawn',          'submitter',           ['tell submitter', 'tell court system']],
    ['withdraw',          'returned',           'withdrawn',          'submitter',           ['tell submitter', 'tell court system']],
    ['withdraw',          'awaiting_fee',       'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
    ['withdraw',          'awaiting_ruling',    'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
    ['withdraw',          'guarantee_required', 'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
  ],
  statuses: preservationStatuses,
  events: preservationEvents,
  otherwise,
})
