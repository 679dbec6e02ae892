/// What the pages of the server bring along, embedded.
#pragma once

/// Returns the text of `site.css`, how the pages look on a screen and on paper, NUL-terminated.
const char *csite_style(void);

/// Returns the text of `site.js`, NUL-terminated: pages are made anew when the plan changes, and what is
/// entered without a network waits and is sent later.
const char *csite_script(void);
