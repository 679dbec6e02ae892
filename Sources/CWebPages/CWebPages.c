#include "CWebPages.h"

static const char scenes_style[] = {
#embed "scenes.css" suffix(, 0)
};

static const char scenes_script[] = {
#embed "scenes.js" suffix(, 0)
};

static const char document_style[] = {
#embed "document.css" suffix(, 0)
};

const char *cwebpages_scenes_style(void) { return scenes_style; }

const char *cwebpages_scenes_script(void) { return scenes_script; }

const char *cwebpages_document_style(void) { return document_style; }
