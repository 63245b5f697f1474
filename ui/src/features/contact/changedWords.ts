// What changed between two versions of a text: what both begin and end with stays, the middle is old or new.

export type ChangedWords = { before: string; old: string; added: string; after: string };

export function changedWords(was: string, now: string): ChangedWords {
  const old = was.split(/(\s+)/);
  const fresh = now.split(/(\s+)/);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  return {
    before: fresh.slice(0, start).join(""),
    old: old.slice(start, old.length - end).join(""),
    added: fresh.slice(start, fresh.length - end).join(""),
    after: fresh.slice(fresh.length - end).join(""),
  };
}
