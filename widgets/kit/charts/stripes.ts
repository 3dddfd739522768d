const SIDE = 6;

/** Slanting stripes to fill a bar with; null where the browser gives no canvas. */
export function stripes(colour: string, ground: string): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = SIDE;
  tile.height = SIDE;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.beginPath();
  for (const from of [-SIDE, 0, SIDE]) {
    pen.moveTo(from - 1, SIDE + 1);
    pen.lineTo(from + SIDE + 1, -1);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}
