/// What the pages of the server bring along, embedded.
#pragma once

/// Returns the text of `site.css`, how the pages look on a screen and on paper, NUL-terminated.
const char *csite_style(void);

/// Returns the text of `site.js`, NUL-terminated: pages are made anew when the plan changes, and days are tried by sliders.
const char *csite_script(void);

/// Returns the text of `offline.js`, NUL-terminated: what is entered without a network waits and is sent later, and photos
/// are made small before they are sent.
const char *csite_offline(void);

/// Returns the text of `worker.js`, NUL-terminated: under https the page of an office's own work opens without a
/// network.
const char *csite_worker(void);
