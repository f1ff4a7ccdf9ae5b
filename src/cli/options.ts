import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { Misuse } from './misuse';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads what was typed: options anywhere, the rest in its order. Throws `Misuse` where an option is none or lacks its value. */
export function readOptions<T extends Options>(options: T) {
  try {
    return parseArgs({ allowPositionals: true, allowNegative: true, options });
  } catch (error) {
    throw new Misuse(wordOdd(error as NodeJS.ErrnoException, options));
  }
}

/** Node names the option in its own words: `Option '--round <value>' argument missing`. */
const OPTION = /--?[^\s',]+/;

function wordOdd({ code, message }: NodeJS.ErrnoException, options: Options): string {
  const [option] = message.match(OPTION) ?? [];
  if (option === undefined) return message;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return l10n.t('There is no option {0}.', option);
  return options[option.replace(/^-+/, '')]?.type === 'string'
    ? l10n.t('{0} needs a value: {0}=…', option)
    : l10n.t('{0} takes no value.', option);
}
