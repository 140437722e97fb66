project = 'Choosing'
language = 'en'
extensions = ['myst_parser']
html_static_path = ['_static']
html_js_files = [('nice-pick.js', {'type': 'module'})]
