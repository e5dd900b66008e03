import type { Entity } from "@openai/chatkit";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import type { Citation } from "#chatkit/element/markdown/citations.ts";
import { linkTarget } from "#chatkit/element/markdown/links.ts";
import { Popover } from "#chatkit/element/popup/popover.tsx";
import type { Annotation } from "#chatkit/protocol/annotations.ts";
import { useText } from "../context.ts";
import { numbered } from "../parts/numbered.ts";
import { EntityTag } from "./entity-tag.tsx";

type Source = Annotation["source"];

/** The small number in a text that stands for its sources; an entity stands there by its own name. */
export function CitationMark({ citation }: { citation: Citation }) {
  const t = useText();
  const [only] = citation.sources;
  if (only?.type === "entity" && only.inline_label && citation.sources.length === 1) {
    return <EntityTag entity={toEntity(only)}>{only.inline_label}</EntityTag>;
  }
  const title = citation.sources.map((source) => source.title).join(", ");
  return (
    <Popover
      label={t("sources")}
      className="sources"
      trigger={(props) => (
        <button
          type="button"
          className="cite"
          {...props}
          aria-label={t("source", { number: citation.number, title })}
        >
          {citation.number}
        </button>
      )}
    >
      {() => (
        <ul>
          {numbered(citation.sources).map(({ at, value: source }) => (
            <li key={at}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

/** All sources of a text, in the order of their numbers. */
export function SourceList({ citations }: { citations: readonly Citation[] }) {
  const t = useText();
  return (
    <details className="source-list" dir="auto">
      <summary>
        {t("sources")}
        <span className="count">{citations.length}</span>
        <span className="icon-turn">
          <Icon name="chevron-right" />
        </span>
      </summary>
      <ol>
        {citations.map(({ number, sources }) => (
          <li key={number} value={number}>
            {numbered(sources).map(({ at, value: source }) => (
              <SourceLink key={at} source={source} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One source: a page to open, a file by its name, or an entity of the page. */
export function SourceLink({ source }: { source: Source }) {
  if (source.type === "entity")
    return <EntityTag entity={toEntity(source)}>{source.title}</EntityTag>;
  const target = source.type === "url" ? linkTarget(source.url, document.baseURI) : undefined;
  const face = (
    <>
      <Icon name={source.type === "url" ? "globe" : "document"} />
      <span className="source-text">
        <span dir="auto">{source.title}</span>
        <small dir="auto">{detailOf(source)}</small>
      </span>
    </>
  );
  if (target?.kind !== "page") return <span className="source">{face}</span>;
  return (
    <a className="source" href={target.href} target="_blank" rel="noopener noreferrer">
      {face}
    </a>
  );
}

function detailOf(source: Exclude<Source, { type: "entity" }>): string {
  if (source.type === "file") return source.description ?? source.filename;
  const host = URL.canParse(source.url) ? new URL(source.url).host : source.url;
  return source.attribution ?? host;
}

function toEntity(source: Extract<Source, { type: "entity" }>): Entity {
  const data = Object.entries(source.data).map(([key, value]) => [key, String(value)]);
  const { id, title, icon, interactive } = source;
  return { id, title, interactive, data: Object.fromEntries(data), ...(icon && { icon }) };
}
