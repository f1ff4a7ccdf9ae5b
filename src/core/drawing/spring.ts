import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkPicture } from '../views';
import { heaviestOf, radiiOf } from './network';
import type { Point } from './pen';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
  x: number;
  y: number;
}

type Spring = SimulationLinkDatum<Body> & { readonly pull: number };

/** How far nodes that are tied stand apart, beside their radii. */
const DISTANCE = 62;
const CHARGE = -260;
/** Those who are against something stand near it too, but farther from it than those who are for it. */
const AGAINST = 0.3;
/** Keeps what is tied to nothing from flying away. */
const GRAVITY = 0.06;
/** After this many steps a layout has come to rest. */
const STEPS = 300;
/** How lively nodes are again when others come or go. */
const STIRRED = 0.3;

/**
 * Places for the nodes of a network: those that are tied attract each other, all others repel each other. The same network
 * comes to the same places every time, however the steps are spread over time: nothing in it is left to chance.
 */
export class SpringLayout {
  #bodies: Body[] = [];
  #simulation: Simulation<Body, Spring> = forceSimulation<Body>([]).stop();
  readonly #pinned = new Map<string, Point>();

  get places(): readonly Point[] {
    return this.#bodies;
  }

  get isAtRest(): boolean {
    return this.#simulation.alpha() < this.#simulation.alphaMin();
  }

  /** Takes in a network. Nodes that were there before begin where they were, so that a picture changes as little as it can. */
  take(picture: NetworkPicture): void {
    const before = new Map(this.#bodies.map(body => [body.id, body]));
    const radii = radiiOf(picture);
    const areSame = before.size === picture.nodes.length && picture.nodes.every(({ id }) => before.has(id));
    // New nodes are given their first places by the simulation, in a spiral.
    this.#bodies = picture.nodes.map(({ id }, i) => {
      const known = before.get(id);
      const pin = this.#pinned.get(id);
      return {
        id,
        radius: radii[i]!,
        ...(known && { x: known.x, y: known.y }),
        ...(pin && { fx: pin.x, fy: pin.y }),
      } as Body;
    });
    const most = heaviestOf(picture) || 1;
    const springs = picture.edges.map(
      ({ from, to, weight }): Spring => ({
        source: from,
        target: to,
        pull: weight / most,
      }),
    );
    const degrees = new Array<number>(picture.nodes.length).fill(0);
    for (const { from, to } of picture.edges) {
      degrees[from]! += 1;
      degrees[to]! += 1;
    }
    this.#simulation = forceSimulation<Body>(this.#bodies)
      .stop()
      .alphaDecay(1 - 0.001 ** (1 / STEPS))
      .force('charge', forceManyBody<Body>().strength(CHARGE).distanceMax(900))
      .force(
        'spring',
        forceLink<Body, Spring>(springs)
          .distance(({ source, target }) => DISTANCE + (source as Body).radius + (target as Body).radius)
          // Ties of those that have many are weak, or all would hang on them.
          .strength(({ source, target, pull }) => {
            const fewest = Math.min(degrees[(source as Body).index!]!, degrees[(target as Body).index!]!);
            const strength = (0.35 + 0.65 * Math.abs(pull)) / Math.max(1, fewest);
            return pull < 0 ? strength * AGAINST : strength;
          }),
      )
      .force('x', forceX<Body>().strength(GRAVITY))
      .force('y', forceY<Body>().strength(GRAVITY * 1.3))
      .force(
        'apart',
        forceCollide<Body>().radius(({ radius }) => radius + 6),
      );
    if (before.size > 0) this.#simulation.alpha(areSame ? STIRRED / 3 : STIRRED);
  }

  /** Goes on for some milliseconds, at least one step. */
  run(milliseconds: number, now: () => number): void {
    const end = now() + milliseconds;
    do this.#simulation.tick();
    while (!this.isAtRest && now() < end);
  }

  /** Holds a node at a place. */
  pin(node: number, at: Point): void {
    const body = this.#bodies[node]!;
    this.#pinned.set(body.id, at);
    Object.assign(body, { fx: at.x, fy: at.y, x: at.x, y: at.y });
    this.stir();
  }

  isPinned(node: number): boolean {
    return this.#pinned.has(this.#bodies[node]!.id);
  }

  release(node: number): void {
    const body = this.#bodies[node]!;
    this.#pinned.delete(body.id);
    Object.assign(body, { fx: null, fy: null });
    this.stir();
  }

  stir(): void {
    this.#simulation.alpha(Math.max(this.#simulation.alpha(), STIRRED));
  }
}
