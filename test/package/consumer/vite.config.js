import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

const isCustomElement = tag => tag === 'live-updates';

export default {
  plugins: [vue({template: {compilerOptions: {isCustomElement}}}), svelte({configFile: false})],
  esbuild: {jsx: 'automatic'},
  build: {
    modulePreload: false,
    rollupOptions: {input: ['typescript', 'react', 'hydrated', 'preact', 'vue', 'svelte'].map(name => `${name}.html`)},
  },
};
