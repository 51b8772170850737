import { useCallback, useEffect, useRef, useState } from 'react';
import { isSame, tidy } from '../../src/core/editing/tidy-data.ts';
import { AwayBar } from './away-bar.tsx';
import { ChangedBar } from './changed-bar.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import { keptDrafts } from './kept-drafts.ts';
import { keepForOpening } from './keep-for-opening.ts';
import { openForm, writtenData, type OpenForm } from './open-form.ts';
import { RecoveryBar } from './recovery-bar.tsx';
import { saveTrouble } from './save-trouble.ts';
import { watchSaving } from './watch-saving.ts';

/**
 * Stands in the toolbar of every form: keeps what is written on this device until it is saved, offers what was left
 * over, and tells when the file changes or the service goes away.
 */
export function NeverLost({ hasChanged, save }: NeverLostProps) {
  const [place, setPlace] = useState<{ place: string; path: string }>();
  const keeper = useRef<DraftKeeper>(undefined);
  useEffect(() => {
    const opened = location.hash;
    const look = () => {
      const form = openForm.read();
      if (!form || keeper.current) return;
      keeper.current = new DraftKeeper(form);
      setPlace({ place: form.place, path: form.path });
    };
    look();
    const stops = [
      openForm.subscribe(look),
      watchSaving({
        began: (form) => {
          saveTrouble.begin(form);
        },
        ended: (sent, form) => {
          if (!form.hasChanged) settleSaved(keeper.current, sent, form);
        },
      }),
    ];
    void keptDrafts.tidy(Date.now());
    return () => {
      for (const stop of stops) stop();
      keeper.current?.stop();
      keeper.current = undefined;
      if (location.hash !== opened) saveTrouble.clear();
    };
  }, []);

  const latestSave = useRef(save);
  latestSave.current = save;
  const saveNow = useCallback(() => {
    latestSave.current();
  }, []);

  const keepNow = useCallback(() => keeper.current?.keepNow() ?? Promise.resolve(), []);

  return (
    <>
      {place ? <RecoveryBar place={place.place} keep={keepNow} /> : null}
      {/* What comes while one writes, far down in the text. */}
      <div className="desk-urgent">
        {place?.path ? <ChangedBar path={place.path} hasChanged={hasChanged} save={saveNow} /> : null}
        {place ? <AwayBar save={saveNow} /> : null}
      </div>
    </>
  );
}

/** After a save that succeeded: nothing needs to be kept, but for what was typed meanwhile. */
function settleSaved(keeper: DraftKeeper | undefined, sent: OpenForm, form: OpenForm): void {
  saveTrouble.succeed();
  // Decap may fill the form anew with what it saved: another object that says the same.
  if (form.dataMap === sent.dataMap || isSame(tidy(writtenData(form)), tidy(writtenData(sent))))
    void keeper?.drop();
  // Decap takes what was typed during a save for saved, and loads a new entry over it.
  else if (sent.isNew) void keepForOpening(sent, form);
  else
    setTimeout(() => {
      openForm.countAgain();
    });
}

interface NeverLostProps {
  hasChanged: boolean;
  save: () => void;
}
