import { CircleCheck, FileCode, FileJson, FileSpreadsheet, FileText, Sheet, X, type LucideIcon } from 'lucide-react';
import { useContext } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shop/exports.ts';
import type { Period } from '../../../shop/reports/period.ts';
import { LanguageContext, useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Progress } from '../../design/progress.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../parts/notice.tsx';
import styles from './reports.module.css';
import { useExport, type Exporting } from './use-export.ts';

const ICONS: Readonly<Record<ExportFormat, LucideIcon>> = {
  pdf: FileText,
  xlsx: FileSpreadsheet,
  csv: Sheet,
  json: FileJson,
  hledger: FileCode,
};

/** Takes the report along as a file, in the language that the screen shows. */
export function ExportPanel({ period }: { readonly period: Period }) {
  const t = useTexts('reports');
  const language = useContext(LanguageContext);
  const { client } = useApp();
  const { from, to } = period;
  const { state, make, save, cancel } = useExport((format: ExportFormat) =>
    client.exports.start({ format, from, to, language }),
  );
  return (
    <Card className={styles.part}>
      <h2 className={styles.heading}>{t('export.title')}</h2>
      {state.step === 'running' ? (
        <ExportRunning
          {...state}
          label={t('export.running', { format: t(`format.${state.format}`) })}
          onCancel={cancel}
        />
      ) : (
        <>
          <ExportOutcome state={state} onSave={save} />
          <ul className={styles.formats}>
            {EXPORT_FORMATS.map((format) => (
              <li key={format}>
                <FormatButton format={format} onPress={() => make(format)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function FormatButton({ format, onPress }: { readonly format: ExportFormat; readonly onPress: () => void }) {
  const t = useTexts('reports');
  const Icon = ICONS[format];
  return (
    <button type="button" className={styles.format} onClick={onPress}>
      <Icon aria-hidden className={styles.icon} />
      <span>
        <span className={styles.formatName}>{t(`format.${format}`)}</span>
        <span className={styles.formatText}>{t(`formatText.${format}`)}</span>
      </span>
    </button>
  );
}

/** How far a file is, and a way to give it up. */
export function ExportRunning(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}) {
  const t = useTexts('reports');
  const { percent } = useFormats();
  const { label } = props;
  const share = percent(props.total === 0 ? 0 : props.done / props.total);
  return (
    <div className={styles.running}>
      <output className={styles.runningText}>{label}</output>
      <p aria-hidden className={styles.share}>
        {share}
      </p>
      <Progress value={props.done} goal={props.total} label={label} text={share} className={styles.progress} />
      <Button size="staff" icon={X} onPress={props.onCancel}>
        {t('export.cancel')}
      </Button>
    </div>
  );
}

/** What became of a file: saved, waiting to be saved, or why it is not there. */
export function ExportOutcome(props: {
  readonly state: Exclude<Exporting<unknown>, { step: 'running' }>;
  readonly onSave: (file: Extract<Exporting<unknown>, { step: 'waits' }>['file']) => void;
}) {
  const t = useTexts('reports');
  const errors = useTexts('errors');
  const { state } = props;
  return (
    <div aria-live="polite" className={styles.outcome}>
      {state.step === 'saved' && (
        <Notice icon={CircleCheck} tone="done">
          {t('export.saved', { name: state.file.name })}
        </Notice>
      )}
      {state.step === 'waits' && (
        <div className={styles.waits}>
          <p>{t('export.waits', { name: state.file.name })}</p>
          <Button size="staff" kind="primary" busy={state.busy} onPress={() => props.onSave(state.file)}>
            {t('export.save')}
          </Button>
          <ErrorNote error={state.error} />
        </div>
      )}
      {state.step === 'failed' && <ErrorNote error={state.error} />}
      {state.step === 'fault' && (
        <p role="alert" className={styles.fault}>
          {errors(`code.${state.code}`, { faultId: state.faultId })}
        </p>
      )}
    </div>
  );
}
