import {NicePick} from 'nice-pick/vue';
import {createApp} from 'vue';
import App from './app.vue';

// Not in a <script setup>: there, the name would make the tag a component.
NicePick.catalog = '/catalog/';

createApp(App).mount('#app');
