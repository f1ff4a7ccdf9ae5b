import * as l10n from '@vscode/l10n';
import { type CommandHelp, outEntry } from '../help';

export const agreementHelp = (): CommandHelp => ({
  name: 'agreement',
  usage: ['agreement PATH... [--measure NAMES] [--variable NAMES] [--format text|json|csv] [OPTION]...'],
  does: l10n.t(
    'how far coders agree, on stances, claims, speakers, variables of your own, and on what they mark; what is in a blind round that is not closed is left out',
  ),
  options: [
    {
      title: l10n.t(
        'Options of {0}; several measures, variables, claims or coders have commas between them:',
        'agreement',
      ),
      entries: [
        ['--sources PATTERN', l10n.t('these sources alone; patterns as for {0}', 'check')],
        ['--round NAME', l10n.t('the sources and coders of one round; all if not given')],
        ['--coders NAMES', l10n.t('these coders alone: {0}', 'ana,tom')],
        [
          '--variable NAMES',
          l10n.t(
            'stance (on a claim), claim (coded on a quote or not), speaker, or a variable of the codebook; stance if not given, with alpha-u whatever is marked',
          ),
        ],
        ['--claim KEYS', l10n.t('these claims alone')],
        [
          '--measure NAMES',
          l10n.t(
            'percent, kappa (Cohen’s; of more than two coders the mean of the pairs), fleiss (Fleiss’ kappa), alpha (Krippendorff’s), ac1 (Gwet’s), alpha-u (alpha for unitizing); alpha if not given',
          ),
        ],
        [
          '--metric NAME',
          l10n.t(
            'how far ratings are apart, for alpha: nominal, ordinal, interval or ratio; nominal if not given; stances count by their polarity',
          ),
        ],
        [
          '--format FORMAT',
          l10n.t(
            'text or csv (with each pair, claim, round and source), or json; text if not given. JSON is {0}, where a value of null is no data; of several questions it is a list; intervals are of 95 %, by bootstrap',
            '{"measure", "metric", "value", "interval": [low, high], "units", "values", "coders": [...]}',
          ),
        ],
        outEntry(),
      ],
    },
  ],
});
