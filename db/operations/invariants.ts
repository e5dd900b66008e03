import { type SQL, sql } from "drizzle-orm";

export type Invariant = {
  /** What always holds, as a sentence. */
  claim: string;
  /** Selects `subject`, a text that names each row for which it does not. */
  violations: SQL;
};

const revisions: Invariant[] = [
  {
    claim: "A user's revisions count from 1 to the last one without gaps.",
    violations: sql`select r.user_id as subject from user_revisions r
      left join activity a using (user_id)
      group by r.user_id, r.revision
      having count(a.revision) <> r.revision or coalesce(max(a.revision), 0) <> r.revision`,
  },
  {
    claim: "Whoever has activity has a count of it.",
    violations: sql`select distinct user_id as subject from activity
      where user_id not in (select user_id from user_revisions)`,
  },
  {
    claim: "A change says what became of its entity, or what it was before it went.",
    violations: sql`select id as subject from activity where before is null and after is null`,
  },
];

const owners: Invariant[] = [
  {
    claim: "A task lies in a project of its own owner.",
    violations: sql`select t.id as subject from tasks t
      join projects p on p.id = t.project_id where p.user_id <> t.user_id`,
  },
  {
    claim: "A subtask has its parent's owner.",
    violations: sql`select t.id as subject from tasks t
      join tasks p on p.id = t.parent_id where p.user_id <> t.user_id`,
  },
  {
    claim: "A task's labels are there, and its owner's.",
    violations: sql`select distinct t.id as subject from tasks t
      cross join unnest(t.label_ids) as l(id)
      left join labels on labels.id = l.id and labels.user_id = t.user_id
      where labels.id is null`,
  },
  {
    claim: "An activity row belongs to the owner of what it changed.",
    violations: sql`select a.id as subject from activity a join tasks t
      on a.entity = 'task' and t.id = a.entity_id where t.user_id <> a.user_id`,
  },
  {
    claim: "A thread's items, turns, attachments and feedback are its owner's.",
    violations: sql`select x.subject from (
        select thread_id, user_id, id as subject from chat_items
        union all select thread_id, user_id, id from chat_turns
        union all select thread_id, user_id, id from chat_attachments
        union all select thread_id, user_id, item_id from chat_feedback
      ) x join chat_threads t on t.id = x.thread_id where t.user_id <> x.user_id`,
  },
  {
    claim: "A chat secret belongs to the person of its session.",
    violations: sql`select c.id as subject from chat_secrets c
      join session s on s.id = c.session_id where s.user_id <> c.user_id`,
  },
];

const trees: Invariant[] = [
  {
    claim: "No task is its own ancestor.",
    violations: sql`with recursive up as (
        select id as subject, parent_id from tasks where parent_id is not null
        union select up.subject, t.parent_id from up join tasks t on t.id = up.parent_id
      ) select subject from up where parent_id = subject`,
  },
  {
    claim: "A live subtask stands below a live parent, in its project.",
    violations: sql`select t.id as subject from tasks t join tasks p on p.id = t.parent_id
      where t.deleted_at is null
        and (p.deleted_at is not null or t.project_id is distinct from p.project_id)`,
  },
  {
    claim: "A position is a key of fractional indexing.",
    violations: sql`select subject from (
        select id as subject, position from tasks
        union all select id, position from projects
        union all select id, position from labels
        union all select id, position from saved_filters
      ) x where position !~ '^[A-Za-z][0-9A-Za-z]+$'`,
  },
];

const chat: Invariant[] = [
  {
    claim: "A turn that ended says when, and a running one does not.",
    violations: sql`select id as subject from chat_turns
      where (state = 'running') <> (ended_at is null)`,
  },
  {
    claim: "A turn's frames follow each other without a gap, from the first that is kept.",
    violations: sql`select turn_id || ' at ' || first as subject from (
        select turn_id, first, lead(first) over (partition by turn_id order by first) as next,
               (length(frames) - length(replace(frames, E'\ndata: ', ''))) / 7
                 + (case when frames like 'data: %' then 1 else 0 end) as count
        from chat_turn_frames
      ) x where next is not null and first + count <> next`,
  },
  {
    claim: "Feedback names an item of its thread.",
    violations: sql`select f.thread_id || '/' || f.item_id as subject from chat_feedback f
      left join chat_items i on i.thread_id = f.thread_id and i.id = f.item_id
      where i.id is null`,
  },
  {
    claim: "An uploaded attachment has its bytes, as many as it says.",
    violations: sql`select a.id as subject from chat_attachments a
      left join chat_attachment_bytes b on b.attachment_id = a.id
      where (a.uploaded_at is not null) <> (b.attachment_id is not null)
         or octet_length(b.content) <> a.size`,
  },
];

/** What holds in every database of the app, whatever happened to it. */
export const invariants: readonly Invariant[] = [...revisions, ...owners, ...trees, ...chat];
