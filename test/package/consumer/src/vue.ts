import 'live-updates';
import {createApp} from 'vue';
import Coverage from './Coverage.vue';

createApp(Coverage).mount('main');
