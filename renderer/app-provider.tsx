import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { AppContext, LanguageContext, type App } from './app-context.ts';

/** Hands the app, its query cache and the language of the moment to the screens below. */
export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  const language = useStore(app.language, (state) => state.current);
  return (
    <AppContext value={app}>
      <LanguageContext value={language}>
        <QueryClientProvider client={app.queries}>{children}</QueryClientProvider>
      </LanguageContext>
    </AppContext>
  );
}
