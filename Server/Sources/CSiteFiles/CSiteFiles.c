#include "CSiteFiles.h"

static const char style[] = {
#embed "site.css" suffix(, 0)
};

static const char script[] = {
#embed "site.js" suffix(, 0)
};

static const char offline[] = {
#embed "offline.js" suffix(, 0)
};

static const char worker[] = {
#embed "worker.js" suffix(, 0)
};

const char *csite_style(void) { return style; }

const char *csite_script(void) { return script; }

const char *csite_offline(void) { return offline; }

const char *csite_worker(void) { return worker; }
