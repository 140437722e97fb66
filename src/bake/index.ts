export {bakeFolder, sheetName, type FileResult, type FolderOptions} from './folder.js';
export {bake, clean, type Baked, type BakeOptions, type Fault} from './page.js';
