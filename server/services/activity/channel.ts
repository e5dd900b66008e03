/** The channel of LISTEN and NOTIFY on which every commit that changed something is announced. */
export const changesChannel = "changes";
