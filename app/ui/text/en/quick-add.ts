/** What is said of a line while it is written. */
export const quickAdd = {
  understood: "Understood",
  dismiss: (meaning: string, words: string) => `${meaning}: keep “${words}” as words`,
  dismissHint: (words: string) => `Keep “${words}” as words`,
  length: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
  },
  pasted: (count: number) =>
    count === 1 ? "One line makes one task" : `${count} lines make ${count} tasks`,
  pastedMore: (count: number) => `and ${count} more`,
  pastedHint: "Enter adds them, Escape leaves them.",
};
