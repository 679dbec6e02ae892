/// What the pages we write bring along, embedded: the style sheets and the script beside this module.
#pragma once

/// Returns the text of `scenes.css`, how the page of charts looks, NUL-terminated.
const char *cwebpages_scenes_style(void);

/// Returns the text of `scenes.js`, what makes the page of charts move: tabs, pan, zoom and hints,
/// NUL-terminated.
///
/// Zooming changes the part of the page that the drawing shows (its viewBox), so that lines and text
/// stay sharp.
const char *cwebpages_scenes_script(void);

/// Returns the text of `document.css`, how a report looks, NUL-terminated.
const char *cwebpages_document_style(void);
