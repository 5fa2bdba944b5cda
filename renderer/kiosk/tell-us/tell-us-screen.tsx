import { ArrowLeft, CheckCircle2, Coins, PackageX, PiggyBank, Tag, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { NoticeView } from '../../../shop/contract/outputs.ts';
import { useApp } from '../../app-context.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS } from '../../stores/screen.ts';
import { ScreenTitle } from '../screen-title.tsx';
import styles from './tell-us-screen.module.css';

type About = NoticeView['about'];

const SUBJECTS: readonly { readonly about: About; readonly icon: LucideIcon }[] = [
  { about: 'price-tag-missing', icon: Tag },
  { about: 'sold-out', icon: PackageX },
  { about: 'no-change', icon: Coins },
  { about: 'box-full', icon: PiggyBank },
];

/** One touch, and the staff have it on their list. */
export function TellUsScreen() {
  const { client, screen, sounds } = useApp();
  const t = useTexts('kiosk');
  const common = useTexts('common');
  const { send, busy, error } = useWrite(client.kiosk.tellUs);
  const [told, setTold] = useState(false);
  const [sending, setSending] = useState<About | null>(null);
  const back = () => screen.getState().go(GOODS);

  const tell = async (about: About) => {
    setSending(about);
    const stored = await send({ about, sku: null });
    if (!stored) return;
    sounds.play('staff-called');
    setTold(true);
  };

  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <Button icon={ArrowLeft} disabled={busy} onPress={back}>
          {common('back')}
        </Button>
        <LanguageSwitch />
      </header>
      {told ? (
        <Told onDone={back} />
      ) : (
        <>
          <div>
            <ScreenTitle className={styles.title}>{t('tellUs.title')}</ScreenTitle>
            <p className={styles.text}>{t('tellUs.text')}</p>
          </div>
          <ul className={styles.subjects}>
            {SUBJECTS.map(({ about, icon }) => (
              <Subject
                key={about}
                icon={icon}
                label={t(`tellUs.about.${about}`)}
                state={busy ? (sending === about ? 'busy' : 'off') : 'ready'}
                onTap={() => void tell(about)}
              />
            ))}
          </ul>
          <ErrorNote error={error} />
        </>
      )}
    </main>
  );
}

function Subject(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly state: 'ready' | 'busy' | 'off';
  readonly onTap: () => void;
}) {
  const { icon: Icon } = props;
  const common = useTexts('common');
  const tap = useTap(() => {
    if (props.state === 'ready') props.onTap();
  });
  return (
    <li>
      <button
        type="button"
        aria-busy={props.state === 'busy' || undefined}
        aria-disabled={props.state !== 'ready' || undefined}
        className={classNames(styles.subject, props.state === 'off' && styles.off)}
        {...tap}
      >
        <Icon aria-hidden />
        <span>{props.state === 'busy' ? common('busy') : props.label}</span>
      </button>
    </li>
  );
}

function Told({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts('kiosk');
  const common = useTexts('common');
  return (
    <>
      <div className={styles.told}>
        <CheckCircle2 aria-hidden />
        <ScreenTitle className={styles.title}>{t('tellUs.thanks')}</ScreenTitle>
        <p className={styles.text}>{t('tellUs.thanksText')}</p>
      </div>
      <Button kind="primary" size="large" className={styles.done} onPress={onDone}>
        {common('done')}
      </Button>
    </>
  );
}
