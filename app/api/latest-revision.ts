/** Where the cache keeps the revision of the last change that the page has heard of. */
export const latestRevisionKey = ["changes", "latest-revision"] as const;
