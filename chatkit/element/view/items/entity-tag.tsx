import type { Entity } from "@openai/chatkit";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { placePopup } from "#chatkit/element/popup/place.ts";
import { reportError } from "#chatkit/element/session/session.ts";
import { WidgetTree } from "#chatkit/element/widgets/node.tsx";
import type { WidgetNode } from "#chatkit/element/widgets/types.ts";
import { useChat, useOptions } from "../context.ts";

const HOVER_DELAY = 350;

/**
 * An entity in the transcript. An interactive one is a button that the page hears of, and shows the
 * page's preview when it is pointed at or focused.
 */
export function EntityTag({ entity, children }: { entity: Entity; children?: ReactNode }) {
  const { entities } = useOptions();
  const { preview, anchor, show, hide } = usePreview(entity);
  const face = (
    <>
      {entity.icon && <Icon name={entity.icon} />}
      {children ?? `@${entity.title}`}
    </>
  );
  if (!entity.interactive) return <span className="tag">{face}</span>;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="tag interactive"
        onClick={() => entities?.onClick?.(entity)}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onKeyDown={(event) => {
          if (event.key === "Escape") hide();
        }}
      >
        {face}
      </button>
      {preview && <Preview anchor={anchor.current} root={preview} />}
    </>
  );
}

function usePreview(entity: Entity) {
  const { session } = useChat();
  const { entities } = useOptions();
  const anchor = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [preview, setPreview] = useState<WidgetNode>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const load = async () => {
    try {
      const answer = await entities?.onRequestPreview?.(entity);
      if (timer.current !== undefined && isNode(answer?.preview)) setPreview(answer.preview);
    } catch (cause) {
      reportError(session, cause);
    }
  };
  return {
    preview,
    anchor,
    show: () => {
      clearTimeout(timer.current);
      if (entities?.onRequestPreview) timer.current = setTimeout(load, HOVER_DELAY);
    },
    hide: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      setPreview(undefined);
    },
  };
}

function Preview({ anchor, root }: { anchor: Element | null; root: WidgetNode }) {
  const popup = useRef<HTMLDivElement>(null);
  const { layer: chatLayer } = useChat();
  useEffect(() => {
    const layer = popup.current;
    if (!layer || !anchor) return;
    layer.showPopover();
    return placePopup(anchor, layer, "top-start");
  }, [anchor]);
  return createPortal(
    <div ref={popup} popover="manual" role="tooltip" className="popup preview">
      <WidgetTree node={root} />
    </div>,
    chatLayer,
  );
}

/** Previews come from the page, whose types of widgets are a little narrower than the wire's. */
function isNode(value: unknown): value is WidgetNode {
  return typeof value === "object" && value !== null && "type" in value;
}
