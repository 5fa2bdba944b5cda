import { Images, X } from 'lucide-react';
import { useState } from 'react';
import type { Category } from '../../../shop/catalogue.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS_PICTURE } from '../../office/parts/picture-file.ts';
import { PictureUpload } from '../../office/parts/picture-upload.tsx';
import { LIBRARY } from './picture-library.ts';
import styles from './product-fields.module.css';

/** A picture from those that come with Adal, a photo, or none: then the shelf's own stands for it. */
export function PictureChoice(props: {
  readonly picture: string | null;
  readonly category: Category;
  readonly onChange: (picture: string | null) => void;
}) {
  const t = useTexts('goods');
  const { client } = useApp();
  const [open, setOpen] = useState(false);
  const { picture, category, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('field.picture')}</legend>
      <div className={styles.chosen}>
        <span className={styles.well}>
          <PictureOfGoods picture={picture} category={category} className={styles.large} />
        </span>
        <div className={styles.buttons}>
          <Button icon={Images} pressed={open} onPress={() => setOpen(!open)}>
            {t('picture.library')}
          </Button>
          <PictureUpload
            label={t('picture.photo')}
            use={GOODS_PICTURE}
            store={(photo) => client.goods.storePicture(photo)}
            onStored={onChange}
          />
          {picture !== null && (
            <Button icon={X} kind="quiet" onPress={() => onChange(null)}>
              {t('picture.none')}
            </Button>
          )}
        </div>
      </div>
      {open && (
        <div className={styles.library}>
          {LIBRARY.map((name) => (
            <button
              key={name}
              type="button"
              aria-label={t(`library.${name}`)}
              aria-pressed={picture === name}
              className={styles.tile}
              onClick={() => {
                onChange(name);
                setOpen(false);
              }}
            >
              <PictureOfGoods picture={name} className={styles.small} />
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
