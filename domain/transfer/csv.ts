/** A record of a CSV file and the line, from 1, on which it begins. */
export type CsvRecord = { line: number; fields: string[]; unclosed: boolean };

/** A field in quotes, whatever stands between it and the separator, or a plain one. */
const field = /(?:"([^"]*(?:""[^"]*)*)"[^,\r\n]*|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;

/**
 * Reads RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. Takes
 * any line ending and a byte order mark. A quote that is never closed is one character of its
 * field, so that the rows behind it are still read; its record says so.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = line;
  let open = false;
  let unclosed = false;
  field.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (field.lastIndex < text.length || open) {
    const [whole = "", quoted, plain = "", separator] = field.exec(text) ?? [];
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    open = separator === ",";
    unclosed ||= plain.startsWith('"');
    if (open) continue;
    records.push({ line: begun, fields, unclosed });
    fields = [];
    unclosed = false;
    begun = line;
  }
  return records;
}

/** Writes RFC 4180, with CRLF. Cells that a spreadsheet would run as a formula are disarmed. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((fields) => `${fields.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  // OWASP on CSV injection: a leading apostrophe makes the cell text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
