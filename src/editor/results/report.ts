import * as vscode from 'vscode';
import {
  arrange,
  barsByPlace,
  cellsByPlace,
  drawMatrix,
  drawTimeline,
  matrixGeometry,
  PAPER,
  SvgPen,
  timelineGeometry,
} from '../../core/drawing';
import { asSettings, writeReportHtml } from '../../core/exchange';
import { asReport, type FileId, relativePath } from '../../core/format';
import { claimPage, lowered, type PageMeans } from '../../core/pages';
import { FIRST_OPTIONS, type MatrixPicture, type TimelinePicture, type ViewFilter } from '../../core/views';
import { TimeSlicer } from '../../workspace';
import { confirm } from '../commands';
import { idOf } from '../host';
import { withTexts } from '../language';
import { pageMeans, resultsText } from '../pages';
import { openGround } from '../presentation';
import { Refused, type Session } from '../session';
import { withProgress } from '../telling';
import { making } from './making';

/** For a timeline on paper. */
const PAPER_SIZE = { width: 960, height: 380 };

/**
 * Writes all that results tell into one file that needs nothing else: matrix and timeline, the numbers, and the page of
 * each claim with its quotes, in HTML or Markdown by the name that is chosen.
 */
export async function exportReport(session: Session, filter: ViewFilter): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'report.html') }),
    filters: { HTML: ['html'], Markdown: ['md'] },
    title: vscode.l10n.t('Export Report'),
  });
  if (!uri) return;
  const text = await withProgress(
    vscode.l10n.t('Writing the report'),
    { isCancellable: true },
    (report, token) => reportText(session, filter, uri, report, token),
  );
  if (text === undefined) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  confirm(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(uri)));
}

async function reportText(
  session: Session,
  filter: ViewFilter,
  uri: vscode.Uri,
  report: (message: string, increment: number) => void,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const { corpus } = session;
  const slicer = new TimeSlicer();
  const ground = await openGround(session.corpus, slicer);
  const { version } = session.context.extension.packageJSON;
  const make = async (kind: 'matrix' | 'timeline') => {
    const once = making(ground, kind, FIRST_OPTIONS[kind], filter, version);
    const made = await once.now(slicer);
    once.stop();
    return made;
  };
  const [matrix, timeline] = [await make('matrix'), await make('timeline')];
  const counted = matrix.statementsAt({});
  if (counted.length === 0)
    throw new Refused(vscode.l10n.t('Nothing is counted yet. A report would be empty.'));
  const means: PageMeans = { ...pageMeans(), links: linksFrom(idOf(uri)) };
  const pages = [await resultsText(session, filter, means)];
  const claims = new Map(
    counted.flatMap(({ source, coding }) =>
      coding
        ? [[`${source.codebook} ${coding.claim}`, { codebook: source.codebook, key: coding.claim }]]
        : [],
    ),
  );
  for (const { codebook, key } of claims.values()) {
    if (token.isCancellationRequested) return undefined;
    report(key, 100 / claims.size);
    await withTexts(session, corpus.quotesOnClaim(codebook, key));
    pages.push(claimPage(corpus, codebook, key, means));
    await slicer.yieldIfDue();
  }
  const made = `\`${JSON.stringify(asSettings(matrix.provenance)).replaceAll('`', '')}\``;
  const all = [...pages.map(page => lowered(page, 1)), made];
  const title = vscode.l10n.t('Results: {0}', vscode.workspace.name ?? '');
  if (uri.path.endsWith('.md')) return asReport(`# ${title}\n\n${all.join('\n\n')}\n`);
  return writeReportHtml({
    title,
    language: vscode.env.language,
    pictures: [matrixSvg(matrix.picture as MatrixPicture), timelineSvg(timeline.picture as TimelinePicture)],
    pages: all,
  });
}

/** Files as they are seen from the report, so that it can go on with them. */
const linksFrom = (file: FileId): PageMeans['links'] => {
  return (to, line) => {
    const path = relativePath(file, to).split('/').map(encodeURIComponent).join('/');
    return line === undefined ? path : `${path}#L${line}`;
  };
};

function matrixSvg(picture: MatrixPicture): string {
  const arrangement = arrange(picture, 'count');
  const size = matrixGeometry(arrangement);
  const pen = new SvgPen(size, PAPER.font, undefined, 'matrix-');
  const drawing = { picture, arrangement, cells: cellsByPlace(picture), measure: 'stances' } as const;
  drawMatrix(pen, drawing, { x: 0, y: 0, ...size }, PAPER);
  return pen.document(vscode.l10n.t('Matrix'), PAPER.background, '');
}

function timelineSvg(picture: TimelinePicture): string {
  const geometry = timelineGeometry(picture, PAPER_SIZE);
  const pen = new SvgPen(geometry, PAPER.font, undefined, 'timeline-');
  const view = { x: 0, y: 0, width: geometry.width, height: geometry.height };
  const drawing = {
    picture,
    bars: barsByPlace(picture),
    geometry,
    firstName: vscode.l10n.t('first in an outlet'),
  };
  drawTimeline(pen, drawing, view, PAPER);
  return pen.document(vscode.l10n.t('Timeline'), PAPER.background, '');
}
