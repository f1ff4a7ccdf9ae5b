import { foldLineEnds } from '../text';
import { fieldsIn } from './frontMatter';

/** As BCP 47 has it: `de`, `pt-BR`. */
const CODE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** The language that an article's front matter says it is in; undefined where it names none by its code. */
export function languageSaid(text: string): string | undefined {
  const [, language] = fieldsIn(foldLineEnds(text))?.fields.find(([key]) => key === 'language') ?? [];
  return language !== undefined && CODE.test(language) ? language : undefined;
}
