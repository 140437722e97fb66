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
