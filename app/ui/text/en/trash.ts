/** Emptying the trash. */
export const trash = {
  kept: "What is here stays until you delete it for good.",
  empty: "Empty trash",
  emptyTitle: "Empty the trash?",
  deleteOne: (title: string) => `Delete “${title}” for good?`,
  forGood: "This cannot be undone.",
  confirm: "Delete for good",
  deleted: (count: number) =>
    count === 1 ? "Deleted one task for good" : `Deleted ${count} tasks for good`,
};
