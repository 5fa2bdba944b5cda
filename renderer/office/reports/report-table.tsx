import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { LanguageContext } from '../../app-context.ts';
import { useWidth } from '../../design/use-width.ts';
import table from '../../staff/today/table.module.css';

/** A column beside the names. Words stand at their start, figures at their end. */
type Column = { readonly title: string; readonly words?: true };
type Row = { readonly key: string; readonly name: string; readonly cells: readonly string[] };

type Parts = {
  /** What the names are. */
  readonly names: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the rows come to. */
  readonly total?: Row | undefined;
};
type TableProps = Parts & {
  readonly caption: string;
  /** The caption is said by a heading already. */
  readonly captionHidden?: boolean;
};

/**
 * A table of a report: names, and beside each of them its figures. Where there is no room for its columns, the figures of a name
 * stand below it, each with its title, so that no table has to be moved sideways.
 */
export function ReportTable(props: TableProps) {
  // Words of another language need another width.
  return <FittedTable key={useContext(LanguageContext)} {...props} />;
}

function FittedTable(props: TableProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLTableElement>(null);
  const width = useWidth(place);
  /** The least width of all columns side by side, known once they did not fit. */
  const [needed, setNeeded] = useState(0);
  const below = props.columns.length > 1 && width < needed;
  const { rows } = props;
  useLayoutEffect(() => {
    const [room, wanted] = [place.current?.clientWidth ?? 0, drawn.current?.offsetWidth ?? 0];
    // `width` may be of a moment ago; it only says when to look.
    if (rows.length > 0 && width > 0 && !below && wanted > room) setNeeded(wanted);
  }, [below, width, rows]);
  return (
    <div ref={place} className={table.place}>
      <table ref={drawn} className={table.table}>
        <caption className={props.captionHidden ? 'visually-hidden' : table.caption}>{props.caption}</caption>
        {below ? <Below {...props} /> : <Beside {...props} />}
      </table>
    </div>
  );
}

function Beside({ names, columns, rows, total }: Parts) {
  const line = ({ key, name, cells }: Row) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {columns.map(({ title, words }, at) => (
        <td key={title} className={words ? table.aside : table.figure}>
          {cells[at]}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{names}</th>
          {columns.map(({ title, words }) => (
            <th key={title} scope="col" className={words ? table.aside : table.figure}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(line)}</tbody>
      {total && <tfoot>{line(total)}</tfoot>}
    </>
  );
}

function Below({ columns, rows, total }: Parts) {
  return [...rows, ...(total ? [total] : [])].map(({ key, name, cells }) => (
    <tbody key={key} className={table.group}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {name}
        </th>
      </tr>
      {worthSaying(columns, cells).map(([{ title, words }, cell]) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          <td className={words ? table.aside : table.figure}>{cell}</td>
        </tr>
      ))}
    </tbody>
  ));
}

/** Where each figure takes a line, dashes are left out, but for one where there is nothing else. */
function worthSaying(columns: readonly Column[], cells: readonly string[]) {
  const all = columns.map((column, at) => [column, cells[at] ?? ''] as const);
  const said = all.filter(([, cell]) => cell !== '' && cell !== '–');
  return said.length > 0 ? said : all.slice(-1);
}
