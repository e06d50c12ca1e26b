/** The name of a way of working as calendars show it; undefined for one that this version does not know. */
export const wayName = (_form: string, own: string | undefined): string | undefined => own
