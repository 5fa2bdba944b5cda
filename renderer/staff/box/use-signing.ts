import { isDefinedError, ORPCError } from '@orpc/client';
import { useCallback, useState } from 'react';
import type { CountView, OpenCountView } from '../../../shop/contract/box-views.ts';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { PIN_MIN_DIGITS } from '../../../shop/pin.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { useStaffPerson } from '../person.ts';
import { useWait } from '../use-wait.ts';

/** The first or the second signature. */
export type Slot = 0 | 1;
type Pair<Value> = readonly [Value, Value];

/** Whose PIN was refused; `locked`: there were too many tries. */
export type BadSignature = { readonly person: string; readonly waitMs: number; readonly locked: boolean };

/**
 * Who signs, what they typed, and what became of it. PINs are kept nowhere but here, and only until they are sent. Who is signed in
 * signs first, and where there is but one other person, nobody has to choose.
 */
export function useSigning(props: {
  readonly count: OpenCountView;
  readonly people: readonly PersonView[];
  readonly onLocked: (count: CountView) => void;
  /** The count cannot be signed as it stands. */
  readonly onRefused: (error: unknown) => void;
}) {
  const { count } = props;
  const { client } = useApp();
  const self = useStaffPerson();
  const [chosen, setChosen] = useState<Pair<string | null>>([self.id, null]);
  const [pins, setPins] = useState<Pair<string>>(['', '']);
  const [slot, setSlot] = useState<Slot>(0);
  const [bad, setBad] = useState<BadSignature | null>(null);
  const { seconds, wait } = useWait();

  const all = count.apart ? count.counting.map(({ person }) => person) : props.people;
  const first = all.find(({ id }) => id === chosen[0]);
  const others = all.filter(({ id }) => id !== first?.id);
  const second = others.find(({ id }) => id === chosen[1]) ?? (others.length === 1 ? others[0] : undefined);
  const signers: Pair<PersonView | undefined> = [first, second];

  const goTo = (to: Slot) => {
    setSlot(to);
    setPins(([one]) => [to === 0 ? '' : one, '']);
  };
  const write = useWrite(async (input: Parameters<typeof client.box.lock>[0]) => {
    try {
      return await client.box.lock(input);
    } catch (error) {
      const refused = badSignature(error);
      if (refused) {
        setBad(refused);
        wait(refused.waitMs);
        goTo(refused.person === first?.id ? 0 : 1);
      } else props.onRefused(error);
      throw error;
    }
  });
  const lock = async (one: PersonView, other: PersonView) => {
    const sheet = count.apart || !count.sheet ? null : { revision: count.sheet.revision, rows: [...count.sheet.rows] };
    const locked = await write.send({
      count: count.count,
      sheet,
      signers: [
        { person: one.id, pin: pins[0] },
        { person: other.id, pin: pins[1] },
      ],
    });
    if (locked) props.onLocked(locked);
  };

  return {
    slot,
    signers,
    pin: pins[slot],
    /** Who may be chosen for the signature of the moment. */
    candidates: slot === 0 ? all : others,
    seconds,
    busy: write.busy,
    bad,
    /** Why it did not go, where it is not about a PIN. */
    error: bad ? null : write.error,
    ready: signers[slot] !== undefined && seconds === 0,
    type: useCallback(
      (change: (pin: string) => string) => {
        setBad(null);
        setPins(([one, other]) => (slot === 0 ? [change(one), other] : [one, change(other)]));
      },
      [slot],
    ),
    choose: (id: string) => {
      setBad(null);
      setChosen(([one, other]) => (slot === 0 ? [id, other] : [one, id]));
      goTo(slot);
    },
    goTo,
    enter: () => {
      if (write.busy || seconds > 0 || pins[slot].length < PIN_MIN_DIGITS) return;
      if (slot === 0) setSlot(1);
      else if (first && second) void lock(first, second);
    },
  };
}

function badSignature(error: unknown): BadSignature | null {
  if (!(error instanceof ORPCError) || !isDefinedError(error)) return null;
  if (error.code !== 'signature-wrong' && error.code !== 'signature-locked') return null;
  const { person, waitMs } = error.data as { readonly person: string; readonly waitMs: number };
  return { person, waitMs, locked: error.code === 'signature-locked' };
}
