import type { DateContext } from "#domain/dates/parse-date.ts";
import type { Filter } from "./filter.ts";
import { parseTerm } from "./parse-term.ts";
import { type Piece, scan } from "./scan.ts";

/** What is wrong with a filter, for the person who types it, and where. */
interface FilterError {
  start: number;
  end: number;
  message: string;
}

export type ParsedFilter = { ok: true; filter: Filter } | { ok: false; error: FilterError };

/**
 * Reads the filter language: conditions joined by `&` (and), `|` (or) and `!` (not), in that
 * order of strength after `!`, with parentheses. A condition is a state ("overdue", "no date"),
 * a date ("today", "next week"), "p1", "#project", "@label", "search: words", or a dated field
 * ("due before: friday", "created after: monday").
 */
export function parseFilter(text: string, context: DateContext): ParsedFilter {
  const pieces = scan(text);
  if (pieces.length === 0) {
    return failure(0, text.length, 'Write a condition, such as "today" or "p1".');
  }
  const parser = new FilterParser(pieces, text.length, context);
  const filter = parser.parseOr();
  if (parser.error) return { ok: false, error: parser.error };
  const rest = parser.peek();
  if (!filter || rest) {
    return failure(rest?.start ?? 0, rest?.end ?? text.length, misplaced(rest));
  }
  return { ok: true, filter };
}

function failure(start: number, end: number, message: string): ParsedFilter {
  return { ok: false, error: { start, end, message } };
}

function misplaced(piece: Piece | undefined): string {
  if (piece?.text === ")") return 'This ")" closes nothing.';
  return 'Join conditions with "&" (and) or "|" (or).';
}

/** Recursive descent: or, and, not, and the atoms. The first error stops everything. */
class FilterParser {
  error: FilterError | null = null;
  private at = 0;
  private readonly pieces: readonly Piece[];
  private readonly length: number;
  private readonly context: DateContext;

  constructor(pieces: readonly Piece[], length: number, context: DateContext) {
    this.pieces = pieces;
    this.length = length;
    this.context = context;
  }

  peek(): Piece | undefined {
    return this.pieces[this.at];
  }

  parseOr(): Filter | null {
    return this.joined("or", "|", () => this.joined("and", "&", () => this.parseNot()));
  }

  private joined(type: "and" | "or", sign: string, operand: () => Filter | null): Filter | null {
    const parts: Filter[] = [];
    do {
      const part = operand();
      if (!part) return null;
      parts.push(...(part.type === type ? part.parts : [part]));
    } while (this.accept(sign));
    const [only] = parts;
    return parts.length === 1 && only ? only : { type, parts };
  }

  private parseNot(): Filter | null {
    if (!this.accept("!")) return this.parseAtom();
    const part = this.parseNot();
    return part && { type: "not", part };
  }

  private parseAtom(): Filter | null {
    const piece = this.peek();
    if (!piece) return this.fail(this.length, this.length, "A condition is missing at the end.");
    if (this.accept("(")) {
      const inner = this.parseOr();
      if (!inner) return null;
      return this.accept(")")
        ? inner
        : this.fail(piece.start, piece.end, 'This "(" is never closed.');
    }
    if (piece.kind === "operator") {
      return this.fail(piece.start, piece.end, `A condition is missing before "${piece.text}".`);
    }
    this.at++;
    const parsed = parseTerm(piece.text, this.context);
    return parsed.ok ? parsed.term : this.fail(piece.start, piece.end, parsed.message);
  }

  private accept(sign: string): boolean {
    const piece = this.peek();
    if (piece?.kind !== "operator" || piece.text !== sign) return false;
    this.at++;
    return true;
  }

  private fail(start: number, end: number, message: string): null {
    this.error ??= { start, end, message };
    return null;
  }
}
