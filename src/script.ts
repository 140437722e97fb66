// What the script tag loads. Nobody imports from it, so it exports nothing.
import './index.js';
