/** One server-sent event with JSON data. */
export interface StreamEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** Reads server-sent events until the stream ends or the signal aborts. Throws what the connection throws. */
export async function* readEvents(url: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const response = await fetch(url, { signal, headers: { accept: 'text/event-stream' } });
  if (!response.ok || response.body === null)
    throw new Error(`the sandbox answered ${response.status} to joining`);
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = parseEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event !== null) yield event;
    }
  }
}

function parseEvent(block: string): StreamEvent | null {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const name = field('event');
  const data = field('data');
  return name === undefined || data === undefined
    ? null
    : { name, data: JSON.parse(data) as Record<string, unknown> };
}
