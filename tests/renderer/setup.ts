import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A screen that is to come is waited for as long as a busy machine may need.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-theme');
});
