type Tokens = { inputTokens: number; outputTokens: number };

/** Counts the tokens of one turn, over all its calls of the model. */
export class Meter {
  inputTokens = 0;
  outputTokens = 0;
  /** How often the model was set to work. */
  runs = 0;

  /** Adds what a run has used by now; a run that goes on brings along what it had used `before`. */
  add(used: Tokens, before: Tokens = { inputTokens: 0, outputTokens: 0 }): void {
    this.runs += 1;
    this.inputTokens += used.inputTokens - before.inputTokens;
    this.outputTokens += used.outputTokens - before.outputTokens;
  }
}
