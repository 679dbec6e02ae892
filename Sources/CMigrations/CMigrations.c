#include "CMigrations.h"

static const CMigration migrations[] = {
    {"0001_initial", (const char[]){
#embed "../../migrations/0001_initial.sql" suffix(, 0)
                     }},
};

size_t cmigration_count(void) { return sizeof migrations / sizeof migrations[0]; }

CMigration cmigration_at(size_t index) { return migrations[index]; }
