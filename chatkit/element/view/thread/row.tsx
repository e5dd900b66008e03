import { memo } from "react";
import { Item } from "../items/item.tsx";
import { OutgoingMessage } from "../items/outgoing-message.tsx";
import { ResponseActions } from "../items/response-actions.tsx";
import { FailureNote } from "./failure-note.tsx";
import { NoticeNote } from "./notice-note.tsx";
import { Progress } from "./progress.tsx";
import type { Row } from "./rows.ts";

interface Props {
  row: Row;
  /** True while the item is still being made. */
  open: boolean;
}

/** One row of the transcript. It is drawn again only when what it shows is another. */
export const ThreadRow = memo(function ThreadRow({ row, open }: Props) {
  switch (row.kind) {
    case "item":
      return <Item item={row.item} open={open} />;
    case "actions":
      return <ResponseActions response={row.response} />;
    case "outgoing":
      return <OutgoingMessage message={row.message} />;
    case "notice":
      return <NoticeNote notice={row.notice} />;
    case "progress":
      return <Progress />;
    case "failure":
      return <FailureNote failure={row.failure} />;
  }
}, isSame);

function isSame(a: Props, b: Props): boolean {
  if (a.row.kind !== b.row.kind || a.row.key !== b.row.key || a.open !== b.open) return false;
  switch (a.row.kind) {
    case "item":
      return b.row.kind === "item" && a.row.item === b.row.item;
    case "outgoing":
      return b.row.kind === "outgoing" && a.row.message === b.row.message;
    case "failure":
      return b.row.kind === "failure" && a.row.failure === b.row.failure;
    case "actions":
      return (
        b.row.kind === "actions" &&
        a.row.response.text === b.row.response.text &&
        a.row.response.itemIds.length === b.row.response.itemIds.length
      );
    default:
      return true;
  }
}
