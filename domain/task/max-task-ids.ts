/** How many tasks one change may be about. */
export const maxTaskIds = 500;
