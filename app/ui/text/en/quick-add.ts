/** What is said of a line while it is written. */
export const quickAdd = {
  understood: "Understood",
  dismiss: (meaning: string, words: string) => `${meaning}: keep “${words}” as words`,
  dismissHint: (words: string) => `Keep “${words}” as words`,
  pasted: (count: number) =>
    count === 1 ? "One line makes one task" : `${count} lines make ${count} tasks`,
  pastedMore: (count: number) => `and ${count} more`,
  pastedHint: "Enter adds them, Escape leaves them.",
};
