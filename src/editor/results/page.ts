/** What a page of results is made of. Addresses are those by which a page of VS Code reaches files of the extension. */
export interface Page {
  readonly title: string;
  /** As HTML names it. */
  readonly language: string;
  readonly script: string;
  readonly style: string;
  /** What VS Code lets its pages take styles from, in the words of a content security policy. */
  readonly styleSource: string;
}

/** A page under a policy by which its own script runs and nothing else, and nothing is loaded but its style. */
export function writePage({ title, language, script, style, styleSource }: Page): string {
  const nonce = makeNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${attribute(styleSource)}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>${attribute(title)}</title>
</head>
<body><script nonce="${nonce}" src="${attribute(script)}"></script></body>
</html>`;
}

/** What nobody can guess, so that no other script runs. */
const makeNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(24))].map(byte => byte.toString(16).padStart(2, '0')).join('');

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
