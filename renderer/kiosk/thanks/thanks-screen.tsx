import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { errorCode } from '../../api/errors.ts';
import { boardQuery, goodsQuery } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { IDLE, type Thanks } from '../../stores/screen.ts';
import { BoxScene } from './box-scene.tsx';
import { Said } from './said.tsx';
import styles from './thanks-screen.module.css';
import { Undone } from './undone.tsx';

/** Thank you, with undo for as long as the server allows it; after that the kiosk waits for the next buyer. */
export function ThanksScreen({ thanks }: { readonly thanks: Thanks }) {
  const { basket, client, note, screen } = useApp();
  const queries = useQueryClient();
  const [undone, setUndone] = useState(false);
  const { send, busy, error } = useWrite(client.kiosk.undo);

  useEffect(() => note.getState().clear(), [note]);
  const done = useCallback(() => screen.getState().go(IDLE), [screen]);

  // Undone already, by an answer that was lost: the same as done now.
  const isUndone = undone || errorCode(error) === 'already-corrected';
  const undo = async () => {
    const answer = await send({ corrects: thanks.recorded.id });
    if (answer === null) return;
    setUndone(true);
    queries.setQueryData(boardQuery(client).queryKey, answer.board);
  };
  useEffect(() => {
    if (!isUndone) return;
    basket.setState({ lines: thanks.lines });
    void queries.invalidateQueries({ queryKey: goodsQuery(client).queryKey });
  }, [basket, client, isUndone, queries, thanks.lines]);

  return (
    <main className={styles.screen}>
      <BoxScene what={isUndone ? 'nothing' : thanks.tender.type === 'promise' ? 'promise' : 'coin'} />
      <div className={styles.words}>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        {isUndone ? (
          <Undone thanks={thanks} />
        ) : (
          <Said thanks={thanks} undoing={busy} undoError={error} onUndo={() => void undo()} onDone={done} />
        )}
      </div>
    </main>
  );
}
