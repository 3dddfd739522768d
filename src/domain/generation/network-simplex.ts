/**
 * Lexicographic least-cost circulation by the network simplex method on arcs of capacity 1, starting from a given flow.
 *
 * `stages` are cost vectors in falling importance. After a stage every arc outside the tree with a reduced cost other
 * than 0 is set aside: no optimal flow of that stage uses it otherwise, so the next stage moves only among optima.
 * The tree is kept strongly feasible (Cunningham's rule: the last blocking arc leaves), which excludes cycling.
 * All numbers are whole; potentials stay below 2^53 as long as nodes × greatest cost does.
 */
export interface UnitArcs {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 or 1 each; changed in place. */
  readonly flow: Uint8Array;
}

export function minimiseByStages(arcs: UnitArcs, stages: readonly Int32Array[]): { pivots: number } {
  const tree = new SpanningTree(arcs);
  let open = Int32Array.from(arcs.from.keys());
  let pivots = 0;
  for (const cost of stages) {
    tree.price(cost);
    pivots += optimise(tree, open, cost);
    open = open.filter((arc) => tree.contains[arc] === 1 || tree.reducedCost(arc, cost) === 0);
  }
  return { pivots };
}

function optimise(tree: SpanningTree, open: Int32Array, cost: Int32Array): number {
  const { from, to, flow } = tree.arcs;
  const { potential } = tree;
  // Small blocks: more exchanges, but far less looking; measured best from a hundred arcs to two million.
  const block = Math.max(10, Math.ceil(Math.sqrt(open.length) / 10));
  let pivots = 0;
  let position = 0;
  let best = -1;
  let greatest = 0;
  let left = block;
  for (let unseen = open.length; unseen > 0; unseen--) {
    if (position === open.length) position = 0;
    const arc = open[position++]!;
    const reduced = cost[arc]! + potential[from[arc]!]! - potential[to[arc]!]!;
    const gain = flow[arc] === 1 ? reduced : -reduced;
    if (gain > greatest) {
      greatest = gain;
      best = arc;
    }
    if (--left > 0 && unseen > 1) continue;
    left = block;
    if (best < 0) continue;
    tree.enter(best, cost);
    pivots++;
    best = -1;
    greatest = 0;
    unseen = open.length + 1;
  }
  return pivots;
}

/**
 * The basis: a tree over all nodes and an artificial root. At first every node hangs on the root by an artificial arc
 * towards the root, whose flow is always 0 (nothing ever comes back from the root).
 */
class SpanningTree {
  readonly arcs: UnitArcs;
  readonly potential: Float64Array;
  /** 1 for arcs of the tree. */
  readonly contains: Uint8Array;
  private readonly root: number;
  private readonly parent: Int32Array;
  /** The arc to the parent, -1 for the artificial one; `upward` = it points to the parent. */
  private readonly arcAbove: Int32Array;
  private readonly upward: Uint8Array;
  private readonly depth: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;
  private readonly stack: Int32Array;

  constructor(arcs: UnitArcs) {
    const { nodes } = arcs;
    this.arcs = arcs;
    this.root = nodes;
    this.potential = new Float64Array(nodes + 1);
    this.contains = new Uint8Array(arcs.from.length);
    this.parent = new Int32Array(nodes + 1).fill(-1);
    this.arcAbove = new Int32Array(nodes + 1).fill(-1);
    this.upward = new Uint8Array(nodes + 1).fill(1);
    this.depth = new Int32Array(nodes + 1);
    this.firstChild = new Int32Array(nodes + 1).fill(-1);
    this.nextSibling = new Int32Array(nodes + 1).fill(-1);
    this.previousSibling = new Int32Array(nodes + 1).fill(-1);
    this.stack = new Int32Array(nodes + 1);
    for (let node = 0; node < nodes; node++) {
      this.attach(node, this.root);
      this.depth[node] = 1;
    }
  }

  reducedCost(arc: number, cost: Int32Array): number {
    return cost[arc]! + this.potential[this.arcs.from[arc]!]! - this.potential[this.arcs.to[arc]!]!;
  }

  /** Sets all potentials so that the arcs of the tree have reduced cost 0. */
  price(cost: Int32Array): void {
    const { potential, arcAbove, upward, firstChild, nextSibling, stack, root } = this;
    potential[root] = 0;
    let size = 0;
    stack[size++] = root;
    while (size > 0) {
      const node = stack[--size]!;
      for (let child = firstChild[node]!; child >= 0; child = nextSibling[child]!) {
        const arc = arcAbove[child]!;
        const step = arc < 0 ? 0 : upward[child] === 1 ? -cost[arc]! : cost[arc]!;
        potential[child] = potential[node]! + step;
        stack[size++] = child;
      }
    }
  }

  /** Pushes along the cycle that `arc` closes as far as it goes and exchanges `arc` for the arc that blocks. */
  enter(arc: number, cost: Int32Array): void {
    const { from, to, flow } = this.arcs;
    const { parent, arcAbove, upward, depth } = this;
    const forward = flow[arc] === 0;
    const first = forward ? from[arc]! : to[arc]!;
    const second = forward ? to[arc]! : from[arc]!;
    let join = first;
    for (let other = second; join !== other;) {
      if (depth[join]! >= depth[other]!) join = parent[join]!;
      else other = parent[other]!;
    }
    // The last arc, seen from the join along the push, that blocks at once …
    let leaver = -1;
    let inner = first;
    for (let node = first; node !== join; node = parent[node]!) {
      const above = arcAbove[node]!;
      if (above < 0 || (flow[above] === 1) !== (upward[node] === 1)) {
        leaver = node;
        break;
      }
    }
    // … or, when none does, the last that blocks after one unit. Artificial arcs never block on this side.
    let blocked = leaver >= 0;
    let last = -1;
    for (let node = second; node !== join; node = parent[node]!) {
      const above = arcAbove[node]!;
      if (above < 0) continue;
      if ((flow[above] === 1) === (upward[node] === 1)) {
        blocked = true;
        leaver = node;
        inner = second;
      } else last = node;
    }
    if (!blocked) {
      this.flip(first, join);
      this.flip(second, join);
      flow[arc]! ^= 1;
      if (last < 0) return;
      leaver = last;
      inner = second;
    }
    this.rehang(leaver, inner, inner === first ? second : first, arc, cost);
  }

  private flip(node: number, end: number): void {
    for (let at = node; at !== end; at = this.parent[at]!) this.arcs.flow[this.arcAbove[at]!]! ^= 1;
  }

  /** Cuts the subtree of `top` off and hangs it by `arc` between its node `inner` and `outer`. */
  private rehang(top: number, inner: number, outer: number, arc: number, cost: Int32Array): void {
    const { parent, arcAbove, upward, contains } = this;
    const reduced = this.reducedCost(arc, cost);
    if (arcAbove[top]! >= 0) contains[arcAbove[top]!] = 0;
    contains[arc] = 1;
    let newParent = outer;
    let newArc = arc;
    let newUpward = this.arcs.from[arc] === inner ? 1 : 0;
    for (let node = inner; ;) {
      const oldParent = parent[node]!;
      const oldArc = arcAbove[node]!;
      const oldUpward = upward[node]!;
      this.detach(node);
      this.attach(node, newParent);
      arcAbove[node] = newArc;
      upward[node] = newUpward;
      if (node === top) break;
      newParent = node;
      newArc = oldArc;
      newUpward = oldUpward ^ 1;
      node = oldParent;
    }
    this.shift(inner, this.arcs.from[arc] === inner ? -reduced : reduced);
  }

  /** Adds `change` to the potentials below and at `top` and sets depths anew. */
  private shift(top: number, change: number): void {
    const { potential, parent, depth, firstChild, nextSibling, stack } = this;
    let size = 0;
    stack[size++] = top;
    while (size > 0) {
      const node = stack[--size]!;
      potential[node]! += change;
      depth[node] = depth[parent[node]!]! + 1;
      for (let child = firstChild[node]!; child >= 0; child = nextSibling[child]!) stack[size++] = child;
    }
  }

  private attach(node: number, parent: number): void {
    const sibling = this.firstChild[parent]!;
    this.parent[node] = parent;
    this.nextSibling[node] = sibling;
    this.previousSibling[node] = -1;
    if (sibling >= 0) this.previousSibling[sibling] = node;
    this.firstChild[parent] = node;
  }

  private detach(node: number): void {
    const next = this.nextSibling[node]!;
    const previous = this.previousSibling[node]!;
    if (previous >= 0) this.nextSibling[previous] = next;
    else this.firstChild[this.parent[node]!] = next;
    if (next >= 0) this.previousSibling[next] = previous;
  }
}
