/** Something is under way; what it is must be said beside it or by `aria-busy`. */
export function Spinner() {
  return <span className="spinner" aria-hidden="true" />;
}
