/** "#home", "@errands", "in the project Home": where a task is filed, taken out of the phrase. */
export function readFiled(text: string): {
  text: string;
  list: string | null;
  label: string | null;
} {
  const hash = /(?:\b(?:in|from) )?#(?<name>[\w-]+)/.exec(text);
  const at =
    /(?:\bwith )?(?:(?:the )?(?:label|tag)(?:led|ged)? )?(?<!\w)@(?<name>[\w-]+)|\b(?:(?:(?:that|which) )?(?:have|has|having|with) (?:the |an? )?(?:label|tag)|(?:are |is )?(?:labell?ed|tagged)(?: as| with)?) (?<tagged>[\w-]+)|\b(?:for|with|under|in) (?:the |my )?(?<before>[\w-]+) (?:label|tag)\b/i.exec(
      text,
    );
  const named =
    /\b(?:are |is )?(?:in|from|under|for) (?:the |my )?(?:project (?<after>[\w-]+(?: [A-Z][\w-]*)*)|(?<before>[\w-]+(?: [\w-]+)?) project)\b/i.exec(
      text,
    );
  const list = hash?.groups?.name ?? named?.groups?.after ?? named?.groups?.before ?? null;
  const label = at?.groups?.name ?? at?.groups?.tagged ?? at?.groups?.before ?? null;
  const rest = [hash, at, named].reduce(
    (left, match) => (match ? left.replace(match[0], " ") : left),
    text,
  );
  return { text: rest.replace(/\s+/g, " ").trim(), list, label };
}
