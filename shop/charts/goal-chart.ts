import { small, STILL, strong } from './axes.ts';
import type { Chart, ChartLook, Frame } from './chart.ts';
import { textWidth } from './text-width.ts';

/** A campaign: its title, what it raised of its goal in any one unit, and the same as a sentence. */
export type Goal = { readonly name: string; readonly raised: number; readonly goal: number; readonly said: string };

/** A bar for each campaign from nothing to its goal, or, where more came in, to that with a mark at the goal. */
export function goalChart(goals: readonly Goal[], { width, look }: Frame): Chart {
  const line = look.text * 1.4;
  const bar = look.text * 1.3;
  let y = 0;
  const elements = goals.flatMap((goal) => {
    const name = linesOf(goal.name, look.text, width);
    const said = linesOf(goal.said, look.text, width);
    const top = y;
    const barTop = top + name.length * line + look.text * 0.2;
    const saidTop = barTop + bar + look.text * 0.4;
    y = saidTop + said.length * line + look.text * 1.2;
    return [
      text(name, top, line, strong(look)),
      ...barOf(goal, barTop, { width, height: bar }, look),
      text(said, saidTop, line, small(look)),
    ];
  });
  return { option: { ...STILL, graphic: { elements } }, width, height: Math.max(1, y - look.text) };
}

function barOf(
  { raised, goal }: Goal,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
  look: ChartLook,
) {
  const whole = Math.max(raised, goal, 1);
  const at = (value: number) => 1 + (Math.max(0, value) / whole) * (width - 2);
  const rect = (to: number, style: object) => ({
    type: 'rect',
    shape: { x: 1, y, width: to - 1, height, r: 3 },
    style,
  });
  const mark = { x1: at(goal), x2: at(goal), y1: y - 3, y2: y + height + 3 };
  return [
    rect(at(whole), { fill: look.ground, stroke: look.ink, lineWidth: 1 }),
    ...(raised > 0 ? [rect(at(raised), { fill: look.deep })] : []),
    ...(raised > goal
      ? [
          { type: 'line', shape: mark, style: { stroke: look.ground, lineWidth: 5 } },
          { type: 'line', shape: mark, style: { stroke: look.ink, lineWidth: 2 } },
        ]
      : []),
  ];
}

function text(
  lines: readonly string[],
  y: number,
  lineHeight: number,
  { color, ...font }: ReturnType<typeof strong | typeof small>,
) {
  return { type: 'text', x: 0, y, style: { text: lines.join('\n'), ...font, fill: color, lineHeight } };
}

/** Breaks a text between its words, so that each line fits. A word that alone is longer stays whole. */
function linesOf(words: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
