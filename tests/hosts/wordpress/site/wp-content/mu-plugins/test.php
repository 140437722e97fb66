<?php
// What the test asks of the plugin by the address of a page.
if (isset($_GET['constant'])) define('NICE_PICK_FILES', 'https://constant.example/nice-pick@0.1.0/dist');
if (isset($_GET['filter'])) add_filter('nice_pick_files', fn() => 'https://filter.example/nice-pick@0.1.0/dist/');

// Hostile texts in every place that the plugin writes, with nothing else between them and the page.
if (isset($_GET['payloads'])) add_filter('the_content', function (): string {
    $made = '';
    foreach (json_decode(file_get_contents(ABSPATH . 'payloads.json')) as $payload) {
        foreach (array_diff(NicePick\ATTRIBUTES, ['src', 'catalog']) as $name) $made .= NicePick\tag([$name => $payload] + ['a' => 'Ours', 'b' => 'Theirs'], '');
        $made .= NicePick\tag([], "<table><tr><th></th><th>Ours</th><th>Theirs</th></tr><tr><td>Pros</td><td>$payload</td><td>small</td></tr></table>");
        $made .= NicePick\tag(['src' => $payload, 'catalog' => $payload], 'kept');
    }
    return $made;
});
