import 'live-updates/react';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {Coverage} from './coverage.js';

createRoot(document.querySelector('main')!).render(
  <StrictMode>
    <Coverage />
  </StrictMode>,
);
