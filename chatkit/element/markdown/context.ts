import type { Definition } from "mdast";
import type { ReactNode } from "react";
import type { Citation } from "./citations.ts";

/** What drawing a block needs to know of the text around it. */
export interface MarkdownContext {
  /** Where the parsed piece, which positions count from, begins in the whole text. */
  offset: number;
  definitions: ReadonlyMap<string, Definition>;
  citations: readonly Citation[];
  /** Draws the mark of a citation. */
  mark: (citation: Citation) => ReactNode;
}
