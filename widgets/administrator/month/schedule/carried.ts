/** What is carried can be read only when it is let go; what kind it is, at any time. So the kind itself names the person. */
const KIND = 'application/x-smena-person-';

/** Puts somebody into what is dragged. */
export function carry(volunteerId: number, data: DataTransfer | null): void {
  data?.setData(KIND + volunteerId, '');
}

/** Who is dragged; null when nobody is. */
export function personIn(data: DataTransfer | null): number | null {
  const kind = data?.types.find((one) => one.startsWith(KIND));
  return kind === undefined ? null : Number(kind.slice(KIND.length));
}
