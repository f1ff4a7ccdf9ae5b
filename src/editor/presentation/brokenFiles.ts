import * as vscode from 'vscode';
import type { OpenCodebook, TaggedSource } from '../../core/corpus';
import type { CodebookReading, SidecarReading } from '../../core/format';
import type { Problem } from '../../core/model';
import { rangeIn } from '../host';

/** For what a sidecar or codebook cannot be read at all; of one that must only not be edited, the quotes are shown. */
export const faultIn = (reading: SidecarReading | CodebookReading | undefined): Problem | undefined =>
  reading?.locked && !reading.root ? reading.locked : undefined;

/** Says in a few words that nothing of a source's sidecar can be read, and from which line on; undefined where it can. */
export function wordBrokenSidecar({ reading }: TaggedSource): string | undefined {
  const fault = faultIn(reading);
  if (!fault) return undefined;
  return reading?.text === undefined
    ? vscode.l10n.t('sidecar cannot be read')
    : vscode.l10n.t('sidecar cannot be read: line {0}', lineOf(reading.text, fault));
}

/** The same of a codebook. */
export function wordBrokenCodebook(codebook: OpenCodebook | undefined): string | undefined {
  const fault = faultIn(codebook?.reading);
  if (!codebook || !fault) return undefined;
  return codebook.text === ''
    ? vscode.l10n.t('codebook cannot be read')
    : vscode.l10n.t('codebook cannot be read: line {0}', lineOf(codebook.text, fault));
}

const lineOf = (text: string, fault: Problem): number => rangeIn(text, fault).start.line + 1;
