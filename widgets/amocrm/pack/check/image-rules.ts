import type { ArchiveFiles } from '../archive.ts';
import { LOGO_SIZES, TOUR_SIZE } from '../image-sizes.ts';
import { at, strings } from './json.ts';
import type { Complaints } from './complaint.ts';
import { imageHeader } from './image-header.ts';

const MOST_BYTES = 300 * 1024;
const DP_LOGO = 'images/logo_dp.png';
const DP_SIZE = [174, 109] as const;

/** Rule 10: the logos' exact pixels, and that every picture is what its name says, still, and small. */
export function checkImages(files: ArchiveFiles, say: Complaints): void {
  const logos: readonly (readonly [string, readonly [number, number]])[] = Object.entries(LOGO_SIZES).map(
    ([name, size]) => [`images/${name}`, size],
  );
  for (const [path] of logos)
    if (files[path] === undefined) say.error(path, 'is missing, expected among the five logos');
  const sizes = new Map([...logos, [DP_LOGO, DP_SIZE] as const]);
  for (const [path, bytes] of Object.entries(files)) {
    const extension = /\.(png|jpe?g|gif)$/i.exec(path)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
    if (extension === undefined) continue;
    const header = imageHeader(bytes);
    if (header === null || header.type !== extension) {
      say.error(path, `is ${header?.type ?? 'no picture'} inside, expected ${extension}`);
      continue;
    }
    if (bytes.length > MOST_BYTES)
      say.error(path, `is ${Math.ceil(bytes.length / 1024)} kB, expected at most 300`);
    if (header.animated) say.error(path, 'is animated, expected a still picture');
    const size = sizes.get(path);
    if (size !== undefined && (header.width !== size[0] || header.height !== size[1]))
      say.error(path, `is ${header.width}×${header.height}, expected ${size.join('×')}`);
  }
}

/** Rule 11: the tour, in every language. That its sentence has words is rule 9. */
export function checkTour(manifest: unknown, files: ArchiveFiles, say: Complaints): void {
  if (at(manifest, 'tour.is_tour') !== true)
    say.error('manifest.json', 'tour.is_tour is not true, expected true');
  if (typeof at(manifest, 'tour.tour_description') !== 'string')
    say.error('manifest.json', 'tour.tour_description is missing, expected a path into the dictionaries');
  const named = new Set<string>();
  for (const language of strings(at(manifest, 'widget.locale'))) {
    const pictures = strings(at(manifest, `tour.tour_images.${language}`));
    if (pictures.length === 0)
      say.error('manifest.json', `tour.tour_images.${language} is empty, expected a picture`);
    for (const picture of pictures) named.add(picture.replace(/^\//, ''));
  }
  for (const path of named) {
    const bytes = files[path];
    if (bytes === undefined) say.error(path, 'is missing, expected because the tour names it');
    const header = bytes === undefined ? null : imageHeader(bytes);
    if (header !== null && (header.width !== TOUR_SIZE[0] || header.height !== TOUR_SIZE[1]))
      say.warn(path, `is ${header.width}×${header.height}, expected ${TOUR_SIZE.join('×')}`);
  }
}
