/** Todoist writes what is attached to a comment as `[[file {"file_name": …, "file_url": …}]]`. */
const attachment = /\[\[file (\{.*?\})\]\]/gs;

/** A comment as Markdown: what is attached becomes a link to where Todoist keeps it. */
export function readComment(text: string): string {
  return text.replace(attachment, (whole, json: string) => linkOf(json) ?? whole).trim();
}

function linkOf(json: string): string | null {
  try {
    const { file_name: name, file_url: url } = JSON.parse(json);
    return typeof name === "string" && URL.canParse(url) ? `[${name}](${url})` : null;
  } catch {
    return null;
  }
}
