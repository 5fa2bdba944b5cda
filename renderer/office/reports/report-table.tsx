import { useMedia } from '../../design/use-media.ts';
import table from '../../staff/today/table.module.css';

/** A column beside the names. Words stand at their start, figures at their end. */
export type Column = { readonly title: string; readonly words?: true };
export type Row = { readonly key: string; readonly name: string; readonly cells: readonly string[] };

/**
 * A table of a report: names, and beside each of them its figures. Where there is no room for columns, the figures of a name
 * stand below it, each with its title, so that no table has to be moved sideways.
 */
export function ReportTable(props: {
  readonly caption: string;
  /** The caption is said by a heading already. */
  readonly captionHidden?: boolean;
  /** What the names are. */
  readonly names: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the rows come to. */
  readonly total?: Row | undefined;
}) {
  const narrow = useMedia('screen and (max-width: 700px)') && props.columns.length > 1;
  return (
    <table className={table.table}>
      <caption className={props.captionHidden ? 'visually-hidden' : table.caption}>{props.caption}</caption>
      {narrow ? <Below {...props} /> : <Beside {...props} />}
    </table>
  );
}

type Parts = {
  readonly names: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
};

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
      {columns.map(({ title, words }, at) =>
        cells[at] === '' ? null : (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td className={words ? table.aside : table.figure}>{cells[at]}</td>
          </tr>
        ),
      )}
    </tbody>
  ));
}
