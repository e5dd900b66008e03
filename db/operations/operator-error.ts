/** What only whoever runs the program can mend; the message alone says what, a stack would hide it. */
export class OperatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
