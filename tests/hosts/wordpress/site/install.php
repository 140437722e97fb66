<?php
// Sets the site up: an administrator, an author who may not post scripts, the plugin.
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('Choosing', 'administrator', 'administrator@example.org', true, '', 'password');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'password', 'user_email' => 'author@example.org', 'role' => 'author']);
update_option('permalink_structure', '/posts/%postname%/');
$problem = activate_plugin('nice-pick/nice-pick.php');
if (is_wp_error($problem)) exit($problem->get_error_message() . "\n");
