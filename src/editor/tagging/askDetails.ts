import * as vscode from 'vscode';
import type { SourceDetails } from '../../core';
import { askAll, askText } from './picks';

const DAY = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

const BARE_ADDRESS = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/u;

type Details = Omit<SourceDetails, 'digest'>;

/** Asks for a source's details one by one, each with what is known filled in. Undefined when the person gives up. */
export function askDetails(known: Details): Promise<Details | undefined> {
  const { t } = vscode.l10n;
  const questions: { field: keyof Details; prompt: string; check?: (text: string) => string | undefined }[] =
    [
      { field: 'title', prompt: t('Title of the article') },
      { field: 'publisher', prompt: t('Publisher, for example: The Daily Example') },
      {
        field: 'published',
        prompt: t('Day of publication, as 2024-09-27'),
        check: text => (text === '' || DAY.test(text) ? undefined : t('Write the day as 2024-09-27.')),
      },
      {
        field: 'url',
        prompt: t('Address of the article'),
        check: text =>
          text === '' || URL.canParse(addressOf(text))
            ? undefined
            : t('Write a whole address, as https://example.org/envoy.'),
      },
    ];
  return askAll<Details>(
    questions.map(({ field, prompt, check }, i) => async (answers: Partial<Details>) => {
      const answer = await askText({
        title: t('Source details'),
        prompt,
        value: answers[field] ?? known[field] ?? '',
        step: { number: i + 1, of: questions.length },
        ...(check && { check }),
      });
      if (typeof answer !== 'object') return answer;
      return { value: { [field]: field === 'url' ? addressOf(answer.value) : answer.value } };
    }),
  );
}

/** An address as a browser shows it, without what stands before every one, is whole enough. */
const addressOf = (typed: string): string => (BARE_ADDRESS.test(typed) ? `https://${typed}` : typed);
