import { createHash } from 'node:crypto';
import type { ContentHash } from '../../ports/content-hash.ts';

/** Texts are hashed as UTF-8. */
export const sha256ContentHash: ContentHash = {
  of: (content) => createHash('sha256').update(content).digest('hex'),
};
