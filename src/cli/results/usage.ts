/** How the commands of results are used. */
export const RESULTS_COMMANDS_USAGE = `  crossquote table PATH... [--format csv|tsv|jsonl|json|claimreview] [OPTION]...
  crossquote matrix PATH... [--cells MEASURE] [--format csv|tsv|jsonl|json] [OPTION]...
  crossquote network PATH... [--type two-mode|one-mode|events] [--format json|csv|edges|graphml|gexf] [OPTION]...
  crossquote timeline PATH... [--show stances|appearances|changes] [--format csv|tsv|jsonl|json] [OPTION]...`;

/** What they do. */
export const RESULTS_SUMMARIES = `  table    all coded statements, one a line: who says what on which claim, with which stance, when and where
  matrix   how often which actor takes which stance on which claim
  network  who is tied to what, or to whom, and how closely, as discourse network analysis has it
  timeline stances over time, first appearances of claims by outlet, changes of position`;

/** Their options. */
export const RESULTS_OPTIONS_USAGE = `Options of table, matrix, network and timeline:
  --codings WHICH       decided (what was decided, else what coders agree on), each (every coder's) or a coder's name
  --clock CLOCK         said (the day said, else published) or coded (the day on which it was coded)
  --from, --until DATE  first and last day: 2024-09-27, 2024-09 or 2024
  --where COLUMN=VALUE  only statements with the value; given again: one of those of a column, and every column
  --where-not COLUMN=VALUE   none with the value
  --unnamed, --authorial, --untagged   takes in actors who are not named, the outlet's own words, quotes not coded;
                        table has them all: --no-unnamed and so on leave them out
  --out FILE            writes into a file that is not there yet; --force writes over one
  --bom                 CSV and TSV begin with a byte-order mark, by which Excel knows UTF-8

Options of matrix, network and timeline:
  --rows, --columns WHAT   actor, organization, claim, source, publisher, another column of the table, or a variable of
                        the codebook; in a one-mode network the rows are tied by the columns
  --duplicates WITHIN   statements alike in row, column and stance count once in each document, week, month, year, or
                        in the range; all count if not given
  --broader             counts a claim with the broader one that it comes under
  --as-dna              follows Discourse Network Analyzer where it is odd; see docs/results.md

Options of matrix and network:
  --least N             leaves out rows and columns with fewer statements; of a one-mode network, rows
  --isolates            keeps rows and columns of which the filters leave no statement

Options of matrix:
  --cells MEASURE       statements, net, mean, against (in percent), a stance, or all (each cell a line)

Options of network:
  --aggregation HOW     two-mode: ignore, combine, subtract; one-mode: ignore, congruence, conflict, subtract
  --normalization HOW   two-mode: no, activity, prominence; one-mode: no, average, jaccard, cosine
  --window SIZE         a moving window: 100events, 30days, 4weeks, 6months, 1years; makes a list of networks
  --step N              by how much each window begins later, in the unit of the window; 1 if not given
  --measures            degree, strength, betweenness and community of each node

Options of timeline:
  --show WHAT           stances (by period), appearances (first ones of each claim in each outlet) or changes (of position)
  --by PERIOD           day, week, month or year; month if not given`;
