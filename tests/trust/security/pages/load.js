// A script that a page trusts, and that loads another one.
const {file} = document.currentScript.dataset;
const script = document.createElement('script');
if (!file.includes('classic')) script.type = 'module';
const loader = window.trustedTypes?.createPolicy('loader', {createScriptURL: (address) => address});
script.src = loader?.createScriptURL(`/${file}`) ?? `/${file}`;
document.head.append(script);
