/** What open pages of the site, and its worker, tell each other about the kept copy. */

/** `next`: another edition is kept and waits. `turned`: it is read from now on. `deleted`: nothing is kept any more. */
export type Told = 'next' | 'turned' | 'deleted';

/** The name of the channel of one site: no other on the same origin hears it. */
export const channelName = (scope: string): string => `sijill ${scope}`;
