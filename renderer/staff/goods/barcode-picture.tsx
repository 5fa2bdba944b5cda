import { barcodeSymbol } from '../../../shop/barcode-bars.ts';

/** Heights in modules: the bars, and by how much those of the guards are longer (GS1 General Specifications, 5.2.3.1). */
const HEIGHT = 50;
const LONGER = 5;
const TEXT = 9;

/** The bars of a GTIN with its digits below, as wide as its box. Nothing where no symbol holds it. */
export function BarcodePicture(props: { readonly barcode: string; readonly className?: string | undefined }) {
  const symbol = barcodeSymbol(props.barcode);
  if (!symbol) return null;
  const { modules, margins, groups, guards } = symbol;
  const [before, behind] = margins;
  const width = before + modules.length + behind;
  const isGuard = (at: number) => guards.some(([from, to]) => at >= from && at < to);
  const bars = [...modules.matchAll(/1+/g)]
    .map(({ index, 0: run }) => {
      const height = HEIGHT + (isGuard(index) ? LONGER : 0);
      return `M${before + index} 0h${run.length}v${height}h-${run.length}z`;
    })
    .join('');
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT + TEXT}`} shapeRendering="crispEdges" aria-hidden className={props.className}>
      <path d={bars} fill="#000" />
      {groups.map((digits, index) => {
        const x = groupMiddle(index, groups.length, before);
        return (
          <text key={x} x={x} y={HEIGHT + TEXT - 0.5} textAnchor="middle" fontSize={TEXT} fill="#000">
            {digits}
          </text>
        );
      })}
    </svg>
  );
}

/** The first of thirteen digits stands before the bars; the halves stand between the guards. */
function groupMiddle(index: number, groups: number, before: number): number {
  if (groups === 2) return before + (index === 0 ? 3 + 14 : 36 + 14);
  return [before - 5, before + 3 + 21, before + 50 + 21][index] ?? 0;
}
