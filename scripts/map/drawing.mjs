import { Graph, layout } from '@dagrejs/dagre';

/** In pixels of the drawing. */
const BOX = { height: 34, letter: 8.2, padding: 28 };
const MARGIN = 20;
const CORNER = 6;

const STYLE = `
  rect.page { fill: #ffffff }
  rect.room { fill: #eef2f8; stroke: #1b2a41 }
  text { font: 14px ui-monospace, Menlo, Consolas, monospace; fill: #1b2a41; text-anchor: middle }
  path.import { fill: none; stroke: #5b6b82; stroke-width: 1.2; marker-end: url(#head) }
  marker path { fill: #5b6b82 }`;

/**
 * Draws rooms as boxes, and an arrow from each to those it imports, downwards. An arrow that others make up, by way of
 * further rooms, is left out: it would hide more than it says.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} rooms without a circle
 * @param {string} title for those who hear the picture
 * @returns {string} SVG, the same for the same rooms
 */
export function drawn(rooms, title) {
  const graph = new Graph().setGraph({
    rankdir: 'TB',
    nodesep: 26,
    ranksep: 46,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const room of rooms.keys())
    graph.setNode(room, { width: room.length * BOX.letter + BOX.padding, height: BOX.height });
  for (const [room, imported] of rooms)
    for (const next of [...imported].sort()) if (!isMadeUp(rooms, room, next)) graph.setEdge(room, next);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const arrows = graph.edges().map(edge => `  <path class="import" d="${curve(graph.edge(edge).points)}"/>`);
  const boxes = graph.nodes().map(room => boxOf(room, graph.node(room)));
  const size = [width, height].map(Math.ceil);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" width="${size[0]}" height="${size[1]}" role="img">
  <title>${title}</title>
  <style>${STYLE}
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker>
  <rect class="page" width="100%" height="100%"/>
${[...arrows, ...boxes].join('\n')}
</svg>
`;
}

/**
 * Whether one gets from a room to the one it imports by way of others.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} rooms
 * @param {string} from
 * @param {string} to
 */
function isMadeUp(rooms, from, to) {
  const reached = new Set([...(rooms.get(from) ?? [])].filter(room => room !== to));
  for (const room of reached) for (const next of rooms.get(room) ?? []) reached.add(next);
  return reached.has(to);
}

/**
 * @param {string} room
 * @param {{ x: number, y: number, width: number, height: number }} place its middle and its size
 */
function boxOf(room, { x, y, width, height }) {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  return [
    `  <rect class="room" x="${left}" y="${top}" width="${round(width)}" height="${height}" rx="${CORNER}"/>`,
    `  <text x="${round(x)}" y="${round(y + 5)}">${room}</text>`,
  ].join('\n');
}

/**
 * A line that bends softly at its points, from the first to the last of them.
 * @param {readonly { x: number, y: number }[]} points
 */
function curve(points) {
  const [first, ...rest] = points;
  if (!first) return '';
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? point;
    const isLast = i === rest.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return [`M${at(first)}`, ...(bends.length > 0 ? bends : rest.map(point => `L${at(point)}`))].join(' ');
}

const at = (/** @type {{ x: number, y: number }} */ { x, y }) => `${round(x)} ${round(y)}`;

const round = (/** @type {number} */ length) => Math.round(length * 10) / 10;
