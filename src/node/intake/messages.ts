import type { IncomingFile, Reading } from '../../intake';

export interface Question {
  readonly number: number;
  readonly file: IncomingFile;
}

export interface Answer {
  readonly number: number;
  readonly reading: Reading;
}
