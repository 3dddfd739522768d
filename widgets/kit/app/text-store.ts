/** A small store of texts by key. Writing may fail quietly where the browser forbids it (private windows, full disk): `write` says whether it kept. */
export interface TextStore {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

interface WebStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** @param storage asked for on each use: merely touching it throws where the browser forbids storage */
export function webStore(storage: () => WebStorage, prefix: string): TextStore {
  return {
    read(key) {
      try {
        return storage().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        storage().setItem(prefix + key, text);
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        storage().removeItem(prefix + key);
      } catch {
        // Nothing could have been kept there either.
      }
    },
  };
}
