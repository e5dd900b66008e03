import { useCallback, useMemo } from "react";
import { type Citation, toCitations } from "#chatkit/element/markdown/citations.ts";
import { Markdown } from "#chatkit/element/markdown/markdown.tsx";
import type { AssistantContent, AssistantMessageItem } from "#chatkit/protocol/items.ts";
import { numbered } from "../parts/numbered.ts";
import { CitationMark, SourceList } from "./sources.tsx";

/** What the assistant says, with the marks of what it cites and a list of its sources. */
export function AssistantMessage({ item, open }: { item: AssistantMessageItem; open: boolean }) {
  return (
    <div className={open ? "said open" : "said"}>
      {numbered(item.content).map(({ at, value: part }) => (
        <Part key={at} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: AssistantContent }) {
  const { text, annotations } = part;
  const citations = useMemo(() => toCitations(annotations), [annotations]);
  const mark = useCallback(
    (citation: Citation) => <CitationMark key={citation.number} citation={citation} />,
    [],
  );
  return (
    <>
      <Markdown text={text} citations={citations} mark={mark} />
      {citations.length > 0 && <SourceList citations={citations} />}
    </>
  );
}
