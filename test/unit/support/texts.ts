/** A text written with the indent of the code around it: that indent and the first line end are taken off. */
export function dedent(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const raw = String.raw({ raw: parts }, ...values).replace(/^\n/, '');
  const indents = raw.split('\n').flatMap(line => (line.trim() === '' ? [] : [/^ */.exec(line)![0].length]));
  const indent = Math.min(...indents);
  return raw
    .split('\n')
    .map(line => line.slice(indent))
    .join('\n');
}

/** A text with its cursor marks (`|`) taken out, and where they stood. */
export function marked(text: string): { text: string; marks: number[] } {
  const pieces = text.split('|');
  const marks: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length;
    marks.push(at);
  }
  return { text: pieces.join(''), marks };
}
