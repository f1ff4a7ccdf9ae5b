import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  arrange,
  barsByPlace,
  boxOfSpot,
  cellsByPlace,
  drawMatrix,
  drawNetwork,
  drawTimeline,
  FrameBudget,
  firstsAt,
  type MatrixDrawing,
  matrixGeometry,
  matrixSpotAt,
  networkSpotAt,
  PAPER,
  pointOfSpot,
  SpringLayout,
  SvgPen,
  timelineGeometry,
  viewportOn,
  wrapped,
} from '../../../src/core/drawing';
import type { MatrixPicture, NetworkPicture, TimelinePicture } from '../../../src/core/views';

const head = (id: string, label: string, stances: readonly number[]) => ({
  id,
  label,
  statements: stances.reduce((sum, count) => sum + count, 0),
  net: stances[0]! - stances[1]!,
  stances,
});
const STANCES = [
  { key: 'supports', shape: 'for', color: 'green' },
  { key: 'opposes', shape: 'against', color: 'red' },
] as const;

/** Two camps: the first two rows are for what the third is against. */
const CAMPS: MatrixPicture = {
  kind: 'matrix',
  rows: [head('a', 'Ana', [2, 0]), head('b', 'Tom & <Berg>', [0, 3]), head('c', 'Mina', [1, 0])],
  columns: [head('x', 'The plan is good.', [2, 2]), head('y', 'They should talk.', [1, 1])],
  stances: STANCES,
  cells: [
    { row: 0, column: 0, ...sums([1, 0]) },
    { row: 0, column: 1, ...sums([1, 0]) },
    { row: 1, column: 0, ...sums([0, 2]) },
    { row: 1, column: 1, ...sums([0, 1]) },
    { row: 2, column: 0, ...sums([1, 0]) },
  ],
};

function sums(stances: readonly number[]) {
  const { id: _, label: __, ...rest } = head('', '', stances);
  return rest;
}

const drawingOf = (picture: MatrixPicture): MatrixDrawing => ({
  picture,
  arrangement: arrange(picture, 'name'),
  cells: cellsByPlace(picture),
  measure: 'stances',
});

describe('the order of a matrix', () => {
  it('is by name, by count, or puts those together that are alike', () => {
    deepEqual(arrange(CAMPS, 'name').rows, [0, 1, 2]);
    deepEqual(arrange(CAMPS, 'count').rows, [1, 0, 2]);
    const { rows } = arrange(CAMPS, 'likeness');
    ok(rows.indexOf(1) !== 1, `those who are for it are neighbors: ${rows}`);
  });

  it('is one of an empty matrix too', () =>
    deepEqual(arrange({ ...CAMPS, rows: [], columns: [], cells: [] }, 'likeness'), {
      rows: [],
      columns: [],
    }));
});

describe('a picture as SVG', () => {
  const drawing = drawingOf(CAMPS);
  const size = matrixGeometry(drawing.arrangement);
  const pen = new SvgPen(size, PAPER.font);
  drawMatrix(pen, drawing, { x: 0, y: 0, ...size }, PAPER);
  const svg = pen.document('Matrix <1>', PAPER.background, '{}');

  it('shows what files say as text alone', () => {
    match(svg, /Tom &amp; &lt;Berg&gt;/);
    match(svg, /<title>Matrix &lt;1&gt;<\/title>/);
    equal(svg.includes('<Berg>'), false);
  });

  it('tells stances by patterns too', () => match(svg, /url\(#lines-C62828\)/));

  it('runs and loads nothing', () => equal(/<script|href=|on\w+=/.test(svg), false));
});

describe('what lies at a point', () => {
  const drawing = drawingOf(CAMPS);
  const view = { x: 0, y: 0, width: 1000, height: 800 };

  it('of a matrix is the cell or the head that is drawn there', () => {
    for (const spot of [{ row: 0, column: 0 }, { row: 2, column: 1 }, { row: 1 }]) {
      const { x, y, width, height } = boxOfSpot(spot);
      deepEqual(matrixSpotAt(drawing.arrangement, view, { x: x + width / 2, y: y + height / 2 }), spot);
    }
    equal(matrixSpotAt(drawing.arrangement, view, { x: 100, y: 790 }), undefined);
  });

  it('of a matrix that was scrolled too', () => {
    const scrolled = { ...view, x: 46, y: 34 };
    const { x, y } = boxOfSpot({ row: 1, column: 1 });
    deepEqual(matrixSpotAt(drawing.arrangement, scrolled, { x: x - 46 + 5, y: y - 34 + 5 }), {
      row: 1,
      column: 1,
    });
  });
});

const node = (id: string, statements = 1) =>
  ({ id, key: id, side: 'row', label: id, statements, attributes: {} }) as const;
const NETWORK: NetworkPicture = {
  kind: 'network',
  nodes: [node('a', 9), node('b'), node('c'), node('alone')],
  edges: [
    { from: 0, to: 1, weight: 2, tone: 'for' },
    { from: 0, to: 2, weight: -1, tone: 'against' },
  ],
  edgesLeftOut: 0,
};

const NOTHING = { node: () => false, edge: () => false };

/** A clock that goes on by a millisecond whenever it is looked at. */
const ticking = () => {
  let now = 0;
  return () => now++;
};

describe('the layout of a network', () => {
  const atRest = (picture: NetworkPicture, milliseconds: number) => {
    const layout = new SpringLayout();
    layout.take(picture);
    while (!layout.isAtRest) layout.run(milliseconds, ticking());
    return layout.places.map(({ x, y }) => [x, y]);
  };

  it('is the same every time, however its steps are spread', () =>
    deepEqual(atRest(NETWORK, 1), atRest(NETWORK, 1000)));

  it('keeps what is tied to nothing near the others', () => {
    const [a, , , alone] = atRest(NETWORK, 1000) as [number, number][];
    ok(Math.hypot(a![0] - alone![0], a![1] - alone![1]) < 600);
  });

  it('leaves nodes where they are when another one comes, and holds those that are pinned', () => {
    const layout = new SpringLayout();
    layout.take(NETWORK);
    while (!layout.isAtRest) layout.run(1000, ticking());
    const [before] = layout.places.map(({ x, y }) => ({ x, y }));
    layout.pin(1, { x: 500, y: -300 });
    layout.take({ ...NETWORK, nodes: [...NETWORK.nodes, node('new')] });
    deepEqual({ x: layout.places[0]!.x, y: layout.places[0]!.y }, before);
    while (!layout.isAtRest) layout.run(1000, ticking());
    deepEqual([layout.places[1]!.x, layout.places[1]!.y], [500, -300]);
  });

  it('is hit where it is drawn, nodes before ties, and not where something is hidden', () => {
    const layout = new SpringLayout();
    layout.take(NETWORK);
    while (!layout.isAtRest) layout.run(1000, ticking());
    const { places } = layout;
    const eye = viewportOn(places, { width: 900, height: 700 }, { x: 0, y: 0, width: 0, height: 0 });
    const shown = { picture: NETWORK, places, groups: [], groupNames: [], toneNames: [] };
    for (const spot of [{ node: 0 }, { node: 3 }, { edge: 1 }])
      deepEqual(
        networkSpotAt(
          { ...shown, isHidden: NOTHING },
          eye,
          pointOfSpot({ ...shown, isHidden: NOTHING }, eye, spot),
        ),
        spot,
      );
    const hidden = { ...shown, isHidden: { ...NOTHING, edge: () => true } };
    equal(networkSpotAt(hidden, eye, pointOfSpot(hidden, eye, { edge: 1 })), undefined);
  });

  it('leaves its legend free, beside or below it', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 800, y: 0 },
      { x: 0, y: 600 },
      { x: 800, y: 600 },
    ];
    for (const legend of [
      { x: 0, y: 0, width: 120, height: 500 },
      { x: 0, y: 0, width: 500, height: 90 },
    ]) {
      const eye = viewportOn(corners, { width: 900, height: 700 }, legend);
      const shown = {
        picture: { ...NETWORK, edges: [] },
        places: corners,
        groups: [],
        groupNames: [],
        toneNames: [],
      };
      for (const node of corners.keys()) {
        const { x, y } = pointOfSpot({ ...shown, isHidden: NOTHING }, eye, { node });
        ok(x > legend.width || y > legend.height, `${x} ${y}`);
        ok(x > 0 && x < 900 && y > 0 && y < 700, `${x} ${y}`);
      }
    }
  });

  it('has no label on its legend', () => {
    const places = [
      { x: 130, y: 26 },
      { x: 300, y: 300 },
      { x: 500, y: 300 },
      { x: 400, y: 500 },
    ];
    const legend: string[] = [];
    const pen = new (class extends SvgPen {
      override text(words: string, at: { x: number; y: number }): void {
        if (at.x < 100 && at.y < 34) legend.push(words);
      }
    })({ width: 900, height: 700 }, PAPER.font, words => words.length * 7);
    drawNetwork(
      pen,
      { picture: NETWORK, places, groups: [0], groupNames: ['A party'], toneNames: [], isHidden: NOTHING },
      { scale: 1, x: -80, y: 0 },
      { x: 0, y: 0, width: 900, height: 700 },
      PAPER,
    );
    deepEqual(legend, ['A party']);
  });
});

describe('what moves', () => {
  const sharesOf = (budget: FrameBudget, from: number, ms: number, frames: number) =>
    Array.from({ length: frames }, (_, i) => budget.shareAt(from + i * ms));

  it('is drawn whole as long as frames come in time', () =>
    deepEqual(new Set(sharesOf(new FrameBudget(), 0, 16, 50)), new Set([1])));

  it('is drawn in part where they come late, and never in less than a little', () => {
    const shares = sharesOf(new FrameBudget(), 0, 100, 50);
    ok(shares[1]! < 0.5, `${shares[1]}`);
    ok(shares.every(share => share > 0.01));
  });

  it('is drawn whole again when there is time, and is not judged by a pause', () => {
    const budget = new FrameBudget();
    const late = sharesOf(budget, 0, 60, 3).at(-1)!;
    equal(budget.shareAt(10_000), late);
    equal(sharesOf(budget, 10_016, 16, 50).at(-1), 1);
  });
});

describe('a timeline', () => {
  it('draws what is against below the line', () => {
    const picture: TimelinePicture = {
      kind: 'timeline',
      periods: ['2024-01'],
      lanes: [{ id: 'all', label: 'all', statements: 3 }],
      stances: STANCES,
      bars: [
        { period: 0, lane: 0, stance: 0, statements: 2 },
        { period: 0, lane: 0, stance: 1, statements: 1 },
      ],
      firsts: [],
    };
    const geometry = timelineGeometry(picture, { width: 400, height: 300 });
    const boxes: { y: number; height: number; fill: unknown }[] = [];
    const pen = new (class extends SvgPen {
      override box(box: { y: number; height: number }, look: { fill?: unknown; stroke?: string }): void {
        if (look.stroke) boxes.push({ y: box.y, height: box.height, fill: look.fill });
      }
    })(geometry, PAPER.font);
    drawTimeline(
      pen,
      { picture, bars: barsByPlace(picture), geometry, firstName: '' },
      { x: 0, y: 0, width: geometry.width, height: geometry.height },
      PAPER,
    );
    const [supports, opposes] = boxes as [(typeof boxes)[0], (typeof boxes)[0]];
    equal(supports.y + supports.height, opposes.y);
    equal(supports.height, 2 * opposes.height);
  });
});

describe('the flags of a timeline', () => {
  const picture: TimelinePicture = {
    kind: 'timeline',
    periods: ['2024-01', '2024-02'],
    lanes: ['keep', 'pay'].map(id => ({ id, label: id, statements: 1 })),
    stances: STANCES,
    bars: [
      { period: 0, lane: 0, stance: 0, statements: 1 },
      { period: 1, lane: 1, stance: 0, statements: 1 },
    ],
    firsts: [{ period: 1, lane: 1, outlets: ['The Daily', 'The Wire'] }],
  };
  const geometry = timelineGeometry(picture, { width: 800, height: 300 });
  const drawing = { picture, bars: barsByPlace(picture), geometry, firstName: 'first in an outlet' };

  it('stand over the period in which an outlet has something first, and the legend names them', () => {
    const flags: number[] = [];
    const pen = new (class extends SvgPen {
      override shape(corners: readonly { x: number; y: number }[]): void {
        if (corners[0]!.y > 28) flags.push(corners[0]!.x);
      }
    })(geometry, PAPER.font);
    drawTimeline(pen, drawing, { x: 0, y: 0, width: geometry.width, height: geometry.height }, PAPER);
    deepEqual(flags, [geometry.left + 1.5 * geometry.step]);
    match(pen.document('', PAPER.background, ''), /first in an outlet/);
  });

  it('tell the outlets', () => {
    deepEqual(firstsAt(drawing, { lane: 1, period: 1 }), ['The Daily', 'The Wire']);
    deepEqual(firstsAt(drawing, { lane: 0, period: 1 }), []);
  });
});

describe('pictures in one page', () => {
  it('have ids of their own for what they clip and for patterns', () => {
    const idsOf = (name: string) => {
      const pen = new SvgPen({ width: 9, height: 9 }, PAPER.font, undefined, name);
      const all = { x: 0, y: 0, width: 9, height: 9 };
      pen.within(all, () => pen.box(all, { fill: { pattern: 'dots', color: 'green' } }));
      const svg = pen.document('', PAPER.background, '');
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      const meant = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
      deepEqual(new Set(meant), new Set(ids));
      return ids;
    };
    const [one, other] = [idsOf('matrix-'), idsOf('timeline-')];
    equal(one.length, 2);
    ok(one.every(id => !other.includes(id)));
  });
});

describe('long words', () => {
  it('go on in another line, and are cut in the last', () => {
    const pen = new SvgPen({ width: 1, height: 1 }, PAPER.font, words => words.length);
    deepEqual(wrapped(pen, 'The plan was agreed with both sides', 12, 2, { size: 12 }), [
      'The plan was',
      'agreed with…',
    ]);
    deepEqual(wrapped(pen, 'short', 12, 2, { size: 12 }), ['short']);
  });
});
