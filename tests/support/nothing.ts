// Nothing: a script for a page to wait for.
