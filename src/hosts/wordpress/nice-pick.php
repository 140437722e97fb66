<?php
/**
 * Plugin Name: Nice Pick
 * Description: An honest "A vs B" card: the shortcode [nice-pick a="react" b="vue"], a block, and the tag itself, also for authors who may not post scripts.
 * License: MIT
 * Requires at least: 6.1
 * Requires PHP: 7.4
 *
 * It wants nice-pick.js, nice-pick.css and the folder catalog beside it, or the
 * address of a folder that has them, pinned to a version, in wp-config.php:
 *   define('NICE_PICK_FILES', 'https://cdn.example/nice-pick@0.1.0/dist/');
 */

namespace NicePick;

defined('ABSPATH') || exit;

/** What the tag may say, and nothing else: no handler of events, no style. */
const ATTRIBUTES = ['a', 'b', 'pick', 'reason', 'contact', 'src', 'catalog', 'fill', 'variant', 'theme', 'heading-level'];

/** What may stand inside a tag that a shortcode or a block makes. Paragraphs may not: WordPress puts them where they part the tag from its table. */
const INSIDE = [
    'figure' => [], 'figcaption' => [], 'table' => [], 'caption' => [], 'thead' => [], 'tbody' => [], 'tfoot' => [], 'tr' => [],
    'th' => ['scope' => true], 'td' => [], 'ul' => [], 'ol' => [], 'li' => [], 'br' => [],
    'a' => ['href' => true], 'code' => [], 'em' => [], 'strong' => [], 'i' => [], 'b' => [],
];

/** The folder with the script, its style sheet and its catalog. */
function files(): string {
    $folder = defined('NICE_PICK_FILES') ? NICE_PICK_FILES : plugins_url('/', __FILE__);
    return trailingslashit(apply_filters('nice_pick_files', $folder));
}

/** Has the page load the script, once, however many cards there are. */
function enqueue(): void {
    wp_enqueue_script('nice-pick', files() . 'nice-pick.js', [], null, true);
    wp_enqueue_style('nice-pick', files() . 'nice-pick.css', [], null);
}

/**
 * Makes a tag.
 *
 * @param array  $given   Its attributes by name; those that the tag has not are left out.
 * @param string $content The markup of a table, or nothing.
 */
function tag(array $given, string $content): string {
    enqueue();
    $attributes = '';
    foreach (ATTRIBUTES as $name) {
        $value = $given[$name] ?? '';
        // A name without a value comes as a value without a name.
        if ($name === 'fill' && (in_array('fill', $given, true) || $value)) $value = 'fill';
        if (!is_scalar($value)) continue;
        $value = in_array($name, ['src', 'catalog'], true) ? esc_url($value) : esc_attr($value);
        if ($value !== '') $attributes .= " $name=\"$value\"";
    }
    return "<nice-pick$attributes>" . trim(force_balance_tags(wp_kses($content, INSIDE))) . '</nice-pick>';
}

add_shortcode('nice-pick', fn($given, $content = '') => tag((array) $given, (string) $content));

// WordPress puts a shortcode into a paragraph, which would end before the table, and
// takes one that stands alone for the beginning of a later one that does not, with
// all that is between them.
add_filter('the_content', fn(string $content): string => preg_replace(
    ['~<p>\s*(\[/?nice-pick\b[^\]]*\])\s*</p>~', '~\[nice-pick\b([^\]]*?)\s*/?\](?!(?:(?!\[nice-pick\b).)*\[/nice-pick\])~s'],
    ['$1', '[nice-pick$1 /]'],
    $content
) ?? $content);

// The tag as an author writes it: WordPress takes it for a word of a sentence, and
// puts it into a paragraph of its own, which would end before the table.
add_filter('the_content', function (string $content): string {
    if (!str_contains($content, '<nice-pick')) return $content;
    enqueue();
    return preg_replace('~<p>\s*(<nice-pick\b[^>]*>|</nice-pick>)\s*(?:<br />\s*)?</p>~', '$1', $content) ?? $content;
}, 20);

add_filter('wp_kses_allowed_html', function (array $tags, $context): array {
    if ($context === 'post') $tags['nice-pick'] = array_fill_keys(ATTRIBUTES, true);
    return $tags;
}, 10, 2);

add_filter('script_loader_tag', fn(string $tag, string $handle, string $address): string => $handle === 'nice-pick'
    ? sprintf("<script type=\"module\" src=\"%s\"></script>\n", esc_url($address))
    : $tag, 10, 3);

add_action('init', function (): void {
    wp_register_script('nice-pick-editor', false, ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element'], null, true);
    wp_add_inline_script('nice-pick-editor', EDITOR);
    register_block_type('nice-pick/card', [
        'api_version' => 2,
        'title' => 'Nice Pick',
        'description' => 'A card that compares two sides and says which to pick, from the catalog or from a table inside.',
        'category' => 'text',
        'icon' => 'columns',
        'supports' => ['html' => false],
        'attributes' => array_fill_keys(ATTRIBUTES, ['type' => 'string']),
        'editor_script_handles' => ['nice-pick-editor'],
        'render_callback' => fn(array $given, string $content): string => tag($given, $content),
    ]);
});

/** The block in the editor: its two names in place, the rest beside, and a table inside where the author wants one. */
const EDITOR = <<<'JS'
(({registerBlockType}, {InnerBlocks, InspectorControls, useBlockProps}, {PanelBody, SelectControl, TextControl}, {createElement}) => {
  registerBlockType('nice-pick/card', {
    edit({attributes, setAttributes}) {
      const set = (name) => ({value: attributes[name] || '', onChange: (value) => setAttributes({[name]: value || undefined})});
      const field = (name, label) => createElement(TextControl, {key: name, label, ...set(name)});
      const options = [{label: 'Card', value: ''}, {label: 'Compact', value: 'compact'}];
      return createElement(
        'div',
        useBlockProps(),
        createElement(
          InspectorControls,
          null,
          createElement(
            PanelBody,
            {title: 'Nice Pick'},
            createElement(SelectControl, {label: 'Variant', options, ...set('variant')}),
            field('pick', 'Your pick: a name, or tie'),
            field('reason', 'Why you pick it'),
            field('contact', 'Where a reader may disagree'),
          ),
        ),
        field('a', 'One side'),
        field('b', 'The other side'),
        createElement(InnerBlocks, {allowedBlocks: ['core/table']}),
      );
    },
    save: () => createElement(InnerBlocks.Content),
  });
})(wp.blocks, wp.blockEditor, wp.components, wp.element);
JS;
