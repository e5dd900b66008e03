import type { Annotation } from "#chatkit/protocol/annotations.ts";
import type { AssistantContent } from "#chatkit/protocol/items.ts";
import type { Citation, ContentPart } from "./responses-events.ts";

/** The annotation for a citation; none for a file without a name. */
export function toAnnotation(citation: Citation | undefined): Annotation | undefined {
  if (!citation) return undefined;
  if (citation.type === "url_citation") {
    const { url, title, end_index: index } = citation;
    return { type: "annotation", source: { type: "url", url, title }, index };
  }
  const { filename } = citation;
  if (!filename) return undefined;
  const index = citation.type === "file_citation" ? citation.index : citation.end_index;
  return { type: "annotation", source: { type: "file", filename, title: filename }, index };
}

/** One part of a message. A refusal is ordinary text to the person. */
export function toContent(part: ContentPart): AssistantContent {
  if (part.type === "refusal") return textContent(part.refusal);
  const annotations = part.annotations
    .map((citation) => toAnnotation(citation))
    .filter((annotation) => annotation !== undefined);
  return { type: "output_text", text: part.text, annotations };
}

export function textContent(text: string, annotations: Annotation[] = []): AssistantContent {
  return { type: "output_text", text, annotations };
}
