import type { Gap, GenerationResult } from '../../domain/generation/generation-result.ts';
import { GAP, LIMIT, say } from './dictionary.ts';
import type { Language } from './language.ts';

/** The answer of `schedule solve` as JSON text (contracts/cli.md), one member of a list a line. */
export function solveOutput(result: GenerationResult, language: Language, elapsedMs: number): string {
  const { sumOfSquares, min, max } = result.fairness;
  const { levels, tightCut } = result.proof;
  const gaps = result.gaps.map((gap) => ({
    slot: gap.slot,
    missing: gap.missing,
    reason: gap.reason,
    limited: gap.limited,
    text: gapText(gap, language),
  }));
  const members: [name: string, json: string][] = [
    ['assignments', list(result.assignments)],
    ['seats', JSON.stringify(result.seats)],
    ['slotsByStaffing', JSON.stringify(result.slotsByStaffing)],
    ['gaps', list(gaps)],
    ['loads', loads(result)],
    ['fairness', JSON.stringify({ sumOfSquares, min, max })],
    ['curve', list(result.curve)],
    ['proof', JSON.stringify({ levels, tightCut })],
    ['elapsedMs', JSON.stringify(Math.round(elapsedMs * 10) / 10)],
  ];
  return `{\n${members.map(([name, json]) => `  ${JSON.stringify(name)}: ${json}`).join(',\n')}\n}\n`;
}

function gapText(gap: Gap, language: Language): string {
  const people = gap.limited
    .map(({ volunteer, limit, value }) => say(LIMIT[limit][language], { volunteer, value }))
    .join('; ');
  return say(GAP[gap.reason][language], { people });
}

/** Written by hand: as a JavaScript object it would lose an id like `__proto__` and reorder ids like `10`. */
function loads(result: GenerationResult): string {
  if (result.loads.length === 0) return '{}';
  const lines = result.loads.map(({ volunteer, shifts }) => `    ${JSON.stringify(volunteer)}: ${shifts}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

function list(members: readonly unknown[]): string {
  if (members.length === 0) return '[]';
  return `[\n${members.map((member) => `    ${JSON.stringify(member)}`).join(',\n')}\n  ]`;
}
