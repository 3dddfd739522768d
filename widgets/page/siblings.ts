/** What tabs of our page tell each other: a person came in again. */
interface Arrival {
  readonly personId: number;
  readonly token: string;
}

export interface Siblings {
  /** Tells tabs of this browser whose session is over that the person is back, so that what was begun there goes on. */
  arrived(arrival: Arrival): void;
}

/** @param back told when somebody came in through another tab */
export function meetSiblings(back: (arrival: Arrival) => void): Siblings {
  const channel = new BroadcastChannel('smena.page');
  channel.addEventListener('message', (event: MessageEvent<Arrival>) => back(event.data));
  return { arrived: (arrival) => channel.postMessage(arrival) };
}
