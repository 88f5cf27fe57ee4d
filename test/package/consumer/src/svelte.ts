import 'live-updates';
import {mount} from 'svelte';
import Coverage from './Coverage.svelte';

mount(Coverage, {target: document.querySelector('main')!});
