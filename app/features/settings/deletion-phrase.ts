/** What a person types to delete the account: its email, or for guests, who have none, a word. */
export function deletionPhrase({ email, isGuest }: { email: string; isGuest: boolean }): string {
  return isGuest ? "delete" : email;
}
