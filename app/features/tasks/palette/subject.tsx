import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { useProvided } from "#app/ui/shell/use-provided.ts";
import type { ListedTask } from "#domain/task/list.ts";

/** The tasks that somebody is about to do something to. */
export type Subject = {
  tasks: readonly ListedTask[];
  /** Told when something was done to them. */
  onDone: () => void;
};

const nothing: Subject = { tasks: [], onDone: () => undefined };

type ReadSubject = () => Subject;

const SubjectContext = createContext<RefObject<ReadSubject> | null>(null);

/** Lets the page say which tasks the palette's actions are about. */
export function SubjectProvider({ children }: { children: ReactNode }) {
  const read = useRef<ReadSubject>(() => nothing);
  return <SubjectContext value={read}>{children}</SubjectContext>;
}

/** Finds out, at the moment it is asked, which tasks an action is about. */
export function useSubject(): ReadSubject {
  const ref = useProvided(SubjectContext);
  return useCallback(() => ref.current(), [ref]);
}

/** Says which tasks an action is about while this is on the page; asked for only when it matters. */
export function useOfferSubject(read: ReadSubject): void {
  const ref = useProvided(SubjectContext);
  useEffect(() => {
    ref.current = read;
    return () => {
      ref.current = () => nothing;
    };
  });
}
