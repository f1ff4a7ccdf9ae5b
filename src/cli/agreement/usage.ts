/** How the command is used. */
export const AGREEMENT_COMMAND_USAGE =
  '  crossquote agreement PATH... [--measure NAMES] [--variable NAMES] [--format text|json|csv] [OPTION]...';

/** What it does. */
export const AGREEMENT_SUMMARY = `  agreement   how far coders agree, on stances, claims, speakers, variables of your own, and on what they mark;
           what is in a blind round that is not closed is left out`;

/** Its options. */
export const AGREEMENT_OPTIONS_USAGE = `Options of agreement; several measures, variables, claims or coders have commas between them:
  --round NAME         the sources and coders of one round; all if not given
  --coders NAMES       these coders alone: ana,tom
  --variable NAMES     stance (on a claim), claim (coded on a quote or not), speaker, or a variable of the codebook;
                       stance if not given, with alpha-u whatever is marked
  --claim KEYS         this claim alone
  --measure NAMES      percent, kappa (Cohen's; of more than two coders the mean of the pairs), fleiss (Fleiss' kappa),
                       alpha (Krippendorff's), ac1 (Gwet's), alpha-u (alpha for unitizing); alpha if not given
  --metric NAME        how far ratings are apart, for alpha: nominal, ordinal, interval or ratio; nominal if not given;
                       stances count by their polarity
  --format FORMAT      text or csv (with each pair, claim, round and source), or json; text if not given. JSON is
                       {"measure", "metric", "value" (null: no data), "interval": [low, high], "units", "values",
                       "coders": [...]}, of several questions a list; intervals are of 95 %, by bootstrap`;
