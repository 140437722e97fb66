"""Lets Markdown stand inside <nice-pick>: a hook for MkDocs, and an extension for Python-Markdown."""

from markdown.extensions import Extension


class NicePickExtension(Extension):
    """Counts the tag among those that stand outside paragraphs, which would close before a table."""

    def extendMarkdown(self, md):
        md.block_level_elements.append("nice-pick")


def makeExtension(**settings):
    return NicePickExtension(**settings)


def on_config(config):
    config["markdown_extensions"].append(NicePickExtension())
    return config


def on_files(files, config):
    """Keeps the catalog's notice from becoming a page with a place in the navigation."""
    for file in files.documentation_pages():
        if file.src_uri.endswith("catalog/NOTICE.md"):
            files.remove(file)
    return files
