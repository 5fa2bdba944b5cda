import { useState, type ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { addStaffTexts } from '../i18n/staff-texts.ts';

/** What set-up and the staff's side say is added before any of it is shown. */
export function WithStaffTexts({ children }: { readonly children: ReactNode }) {
  const { i18n } = useApp();
  useState(() => addStaffTexts(i18n));
  return children;
}
