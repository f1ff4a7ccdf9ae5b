import { readdirSync, readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';

/** A page in Markdown that people read, by its path in the repository. */
export interface Page {
  readonly path: string;
  /** What it says, without its blocks of code. */
  readonly prose: string;
  /** Its blocks of code, each with the language after its fence. */
  readonly blocks: readonly { readonly language: string; readonly code: string }[];
  /** The anchors of its headings, as code hosts make them. */
  readonly anchors: ReadonlySet<string>;
}

const FENCED = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;

export const page = (path: string): Page => {
  const text = readFileSync(path, 'utf8');
  const prose = text.replace(FENCED, '');
  const slugger = new GithubSlugger();
  return {
    path,
    prose,
    blocks: [...text.matchAll(FENCED)].map(([, , language = '', code = '']) => ({ language, code })),
    anchors: new Set([...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugger.slug(title))),
  };
};

export const MANUAL = readdirSync('docs')
  .filter(name => name.endsWith('.md'))
  .map(name => `docs/${name}`);

/** README, manual and what stands beside them. */
export const allPages = (): Page[] =>
  ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...MANUAL].map(page);

/** The commands that a page tells its readers to type: the lines of its blocks for a shell, and those within sentences. */
export function commandsIn({ prose, blocks }: Page): string[] {
  const typed = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'));
  const within = [...prose.matchAll(/`((?:[A-Z_]+=\S+ )*(?:npm|npx|node) [^`]+)`/g)].map(([, command = '']) =>
    command.replace(/\s+/g, ' '),
  );
  return [...typed, ...within];
}
