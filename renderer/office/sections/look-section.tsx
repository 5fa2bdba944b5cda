import { Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Settings } from '../../../shop/schemas.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { applyTheme } from '../../theme.ts';
import { Choices } from '../parts/choices.tsx';
import { Counter } from '../parts/counter.tsx';
import { Switch } from '../parts/switch.tsx';
import { SectionForm } from '../section-form.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';
import styles from './sections.module.css';

type Draft = Pick<Settings, 'theme' | 'sound' | 'fewLeft'>;

const RULES: SectionRules<Draft> = {
  read: ({ theme, sound, fewLeft }) => ({ theme, sound, fewLeft }),
  changes: (draft) => draft,
};

const THEMES = ['light', 'dark', 'contrast', 'system'] as const satisfies readonly Settings['theme'][];
/** The largest number from which on "few left" may be said (see schemas.ts). */
const MOST_LEFT = 1000;

/** How the kiosk looks and sounds, and from when on it says "few left". */
export function LookSection() {
  const t = useTexts('staff');
  const form = useSettingsForm('look', RULES);
  const { draft, change } = form;
  usePreview(draft.theme);
  return (
    <SectionForm title={t('section.look')} form={form} saved={t('saved.look')}>
      <Choices
        legend={t('look.theme')}
        shape="pairs"
        value={draft.theme}
        onChange={(theme) => change({ theme })}
        choices={THEMES.map((theme) => ({
          value: theme,
          title: t(`look.themes.${theme}`),
          text: t(`look.themesText.${theme}`),
        }))}
      />
      <div className={styles.line}>
        <Switch
          label={t('look.sound')}
          text={t('look.soundText')}
          on={draft.sound}
          onChange={(sound) => change({ sound })}
        />
        {draft.sound && <Listen />}
      </div>
      <Counter
        label={t('look.fewLeft')}
        value={draft.fewLeft}
        text={t('look.fewLeftText', { most: draft.fewLeft })}
        least={0}
        most={MOST_LEFT}
        onChange={(fewLeft) => change({ fewLeft })}
      />
    </SectionForm>
  );
}

function Listen() {
  const t = useTexts('staff');
  const { sounds } = useApp();
  const { settings } = useShop();
  return (
    <Button
      size="staff"
      icon={Volume2}
      onPress={() => {
        sounds.setOn(true);
        sounds.play('paid');
        sounds.setOn(settings.sound);
      }}
    >
      {t('look.listen')}
    </Button>
  );
}

/** The screen shows a theme while it is looked at; what is not saved goes with the page. */
function usePreview(theme: Settings['theme']): void {
  const saved = useShop().settings.theme;
  useEffect(() => {
    const stop = applyTheme(theme);
    return () => {
      stop();
      applyTheme(saved)();
    };
  }, [theme, saved]);
}
