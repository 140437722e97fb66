<?php
// Posts what is in posts/, each by the user whose name its file begins with, with that user's rights.
require __DIR__ . '/wp-load.php';
flush_rewrite_rules();
foreach (glob(__DIR__ . '/posts/*.html') as $file) {
    [$login, $slug] = explode('-', basename($file, '.html'), 2);
    wp_set_current_user(get_user_by('login', $login)->ID);
    kses_init();
    if (current_user_can('unfiltered_html') !== ($login === 'administrator')) throw new Exception("$login has other rights than expected");
    $made = wp_insert_post(wp_slash(['post_title' => ucfirst($slug), 'post_name' => $slug, 'post_status' => 'publish', 'post_content' => file_get_contents($file)]), true);
    if (is_wp_error($made)) throw new Exception($made->get_error_message());
}

// Still the author: each hostile text in a tag and in a block.
$content = '';
foreach (json_decode(file_get_contents(__DIR__ . '/payloads.json')) as $payload) {
    $content .= '<nice-pick a="Ours" b="Theirs" reason="' . esc_attr($payload) . "\">$payload</nice-pick>\n\n";
    $content .= serialize_block(['blockName' => 'nice-pick/card', 'attrs' => ['a' => 'Ours', 'b' => 'Theirs', 'reason' => $payload], 'innerBlocks' => [], 'innerContent' => [$payload]]) . "\n\n";
}
wp_insert_post(wp_slash(['post_title' => 'Payloads', 'post_name' => 'payloads', 'post_status' => 'publish', 'post_content' => $content]));
