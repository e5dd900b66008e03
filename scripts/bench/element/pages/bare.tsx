import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { answered, itemCount, onAsk, usable } from "./signals.ts";

interface Line {
  id: string;
  text: string;
}

/**
 * The least a chat can be with the same React: every item a paragraph of plain text in one list, an
 * answer that grows at its end, and a field to write in.
 */
function Page() {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [growing, setGrowing] = useState("");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (itemCount === 0) return usable();
    void ask("threads.get_by_id", { thread_id: `thread-${itemCount}` })
      .then((response) => response.json())
      .then((thread) => {
        setLines(thread.items.data.map(toLine));
        usable();
      });
  }, []);
  useEffect(() => onAsk(() => void readAnswer(setGrowing).then(answered)), []);
  useLayoutEffect(() => {
    if (growing) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [growing]);
  return (
    <main style={{ display: "flex", flexDirection: "column", height: "100%" }}>
      <div className="thread" ref={list} style={{ flex: 1, overflowY: "auto" }}>
        {lines.map(({ id, text }) => (
          <Paragraph key={id} text={text} />
        ))}
        <Paragraph text={growing} />
      </div>
      <textarea aria-label="Message" />
    </main>
  );
}

const Paragraph = memo(function Paragraph({ text }: { text: string }) {
  return <p style={{ maxWidth: "46rem", margin: "1rem auto" }}>{text}</p>;
});

function ask(type: string, params: object): Promise<Response> {
  return fetch("/chatkit", { method: "POST", body: JSON.stringify({ type, params }) });
}

function toLine({ id, content }: { id: string; content: { text: string }[] }): Line {
  return { id, text: content.map(({ text }) => text).join("\n") };
}

async function readAnswer(grow: (more: (text: string) => string) => void): Promise<void> {
  const { body } = await ask("threads.add_user_message", {});
  let rest = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const frames = (rest + chunk).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const { update } = JSON.parse(frame.slice("data: ".length));
      if (update?.delta) grow((text) => text + update.delta);
    }
  }
}

const place = document.getElementById("page");
if (place) createRoot(place).render(<Page />);
