import { strToU8, zipSync } from 'fflate';

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A Word document of some paragraphs; those with `# ` are headings. */
export function docx(...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(text => {
    const [heading, words] = text.startsWith('# ') ? [true, text.slice(2)] : [false, text];
    const style = heading ? '<w:pPr><w:pStyle w:val="Ueberschrift"/></w:pPr>' : '';
    const runs = escaped(words).replaceAll('\n', '</w:t><w:br/><w:t>');
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${runs}</w:t></w:r></w:p>`;
  });
  return docxOf(`<w:document xmlns:w="urn:w"><w:body>${body.join('')}</w:body></w:document>`);
}

export const docxOf = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(body),
    'word/styles.xml': strToU8(
      '<w:styles xmlns:w="urn:w"><w:style w:styleId="Ueberschrift"><w:name w:val="heading 1"/></w:style></w:styles>',
    ),
  });

/** An OpenDocument text of a title and some paragraphs. */
export function odt(title: string, ...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(text => `<text:p text:style-name="P1">${escaped(text)}</text:p>`).join('');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>` +
        `<text:p text:style-name="Title">${escaped(title)}</text:p>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** A line of print: where it stands, in points from the lower left corner, how large, and what it says. */
export type Print = readonly [left: number, bottom: number, size: number, text: string];

/** A PDF of pages with lines of print in Helvetica, in windows-1252. */
export function pdf(pages: readonly (readonly Print[])[], extra = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map(lines => {
    const content = lines
      .map(
        ([left, bottom, size, text]) =>
          `BT /F1 ${size} Tf ${left} ${bottom} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    const stream = objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, char => char.charCodeAt(0));
}

/** Lines of running text at the usual distance, from a height downwards. */
export const column = (left: number, top: number, lines: readonly string[], size = 10): Print[] =>
  lines.map((text, i) => [left, top - i * 12, size, text]);
