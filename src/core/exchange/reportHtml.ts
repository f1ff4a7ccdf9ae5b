import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { xmlText } from '../xml';

/** A report as a file of its own. */
export interface Report {
  readonly title: string;
  /** The language of what is said beside names and quotes, as HTML names it. */
  readonly language: string;
  /** Pictures as SVG, which stand first. */
  readonly pictures: readonly string[];
  /** Pages in Markdown, in their order. */
  readonly pages: readonly string[];
}

const STYLE = `
body { max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; font: 16px/1.55 system-ui, sans-serif; color: #1f2328; background: #fff; }
h1 { font-size: 1.9rem; } h2 { margin-top: 2.4rem; font-size: 1.4rem; } h3 { font-size: 1.1rem; }
table { border-collapse: collapse; margin: 1rem 0; font-size: 0.92rem; }
th, td { padding: 0.25rem 0.7rem; border-bottom: 1px solid #d9dee4; text-align: left; vertical-align: top; }
blockquote { margin: 0.6rem 0; padding-left: 1rem; border-left: 3px solid #d9dee4; }
figure { margin: 1.5rem 0; overflow-x: auto; }
a { color: #0969da; }
@media print { body { max-width: none; } h2 { break-before: page; } }
`;

/**
 * A report as one HTML file that needs nothing else and runs nothing: its Markdown is taken as Markdown alone, so that HTML
 * in it is text, and its links lead to files and the web.
 */
export const writeReportHtml = ({ title, language, pictures, pages }: Report): string => `<!DOCTYPE html>
<html lang="${xmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xmlText(title)}</h1>
${pictures.map(svg => `<figure>${svg}</figure>`).join('\n')}
${pages.map(page => `<section>\n${asHtml(page)}\n</section>`).join('\n')}
</body>
</html>
`;

const asHtml = (markdown: string): string =>
  micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
