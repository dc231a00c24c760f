// The kinds as a reader sees them: eight groups, each with a switch in the legend and a line style of its own.

/** @typedef {import('../../../pkg/types.d.ts').EntityKind} EntityKind */
/** @typedef {'people' | 'places' | 'organizations' | 'others' | 'dates' | 'amounts' | 'ordinals' | 'addresses'} Group */

/** In the order of the legend and of the lists. @type {readonly Group[]} */
export const GROUPS = ['people', 'places', 'organizations', 'others', 'dates', 'amounts', 'ordinals', 'addresses'];

/** Those that are marked unless the reader says otherwise leave these out. @type {readonly Group[]} */
export const OFF_AT_FIRST = ['ordinals', 'addresses'];

/** @type {Record<EntityKind, Group>} */
export const GROUP_OF = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  misc: 'others',
  date: 'dates',
  time: 'dates',
  money: 'amounts',
  percent: 'amounts',
  quantity: 'amounts',
  ordinal: 'ordinals',
  url: 'addresses',
  email: 'addresses',
};
