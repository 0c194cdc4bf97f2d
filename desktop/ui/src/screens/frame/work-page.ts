// What may stand between the top bar and the outcome strip, and what may stand over it.

export type WorkPage = 'COCKPIT' | 'SYNC' | 'LOOK_UP' | 'HANDOVER';
export type WorkDialog = 'KEYS' | 'EQUIPMENT';
