#include "CMigrations.h"

static const CMigration migrations[] = {
    {"0001_ledger", (const char[]){
#embed "../../migrations/0001_ledger.sql" suffix(, 0)
                     }},
    {"0002_project", (const char[]){
#embed "../../migrations/0002_project.sql" suffix(, 0)
                     }},
    {"0003_activity", (const char[]){
#embed "../../migrations/0003_activity.sql" suffix(, 0)
                     }},
    {"0004_calendar", (const char[]){
#embed "../../migrations/0004_calendar.sql" suffix(, 0)
                     }},
    {"0005_progress", (const char[]){
#embed "../../migrations/0005_progress.sql" suffix(, 0)
                     }},
    {"0006_baseline", (const char[]){
#embed "../../migrations/0006_baseline.sql" suffix(, 0)
                     }},
    {"0007_journal", (const char[]){
#embed "../../migrations/0007_journal.sql" suffix(, 0)
                     }},
    {"0008_submitted_report", (const char[]){
#embed "../../migrations/0008_submitted_report.sql" suffix(, 0)
                              }},
    {"0009_plan_identifier", (const char[]){
#embed "../../migrations/0009_plan_identifier.sql" suffix(, 0)
                             }},
    {"0010_rules", (const char[]){
#embed "../../migrations/0010_rules.sql" suffix(, 0)
                   }},
    {"0011_required_date_assumed", (const char[]){
#embed "../../migrations/0011_required_date_assumed.sql" suffix(, 0)
                                   }},
    {"0012_baseline_approval", (const char[]){
#embed "../../migrations/0012_baseline_approval.sql" suffix(, 0)
                               }},
    {"0013_progress_retraction", (const char[]){
#embed "../../migrations/0013_progress_retraction.sql" suffix(, 0)
                                 }},
    {"0014_responsibility", (const char[]){
#embed "../../migrations/0014_responsibility.sql" suffix(, 0)
                            }},
    {"0015_problem", (const char[]){
#embed "../../migrations/0015_problem.sql" suffix(, 0)
                     }},
    {"0016_project_change", (const char[]){
#embed "../../migrations/0016_project_change.sql" suffix(, 0)
                            }},
    {"0017_pauses_contacts_templates", (const char[]){
#embed "../../migrations/0017_pauses_contacts_templates.sql" suffix(, 0)
                                       }},
    {"0018_spent_number", (const char[]){
#embed "../../migrations/0018_spent_number.sql" suffix(, 0)
                          }},
    {"0019_shortening", (const char[]){
#embed "../../migrations/0019_shortening.sql" suffix(, 0)
                        }},
    {"0020_three_points", (const char[]){
#embed "../../migrations/0020_three_points.sql" suffix(, 0)
                          }},
    {"0021_scopes", (const char[]){
#embed "../../migrations/0021_scopes.sql" suffix(, 0)
                          }},
    {"0022_access", (const char[]){
#embed "../../migrations/0022_access.sql" suffix(, 0)
                    }},
    {"0023_password", (const char[]){
#embed "../../migrations/0023_password.sql" suffix(, 0)
                      }},
    {"0024_photo", (const char[]){
#embed "../../migrations/0024_photo.sql" suffix(, 0)
                   }},
    {"0025_webhook", (const char[]){
#embed "../../migrations/0025_webhook.sql" suffix(, 0)
                     }},
};

size_t cmigration_count(void) { return sizeof migrations / sizeof migrations[0]; }

CMigration cmigration_at(size_t index) { return migrations[index]; }

static const CMigration server_migrations[] = {
    {"0001_plan", (const char[]){
#embed "../../migrations/postgresql/0001_plan.sql" suffix(, 0)
                  }},
    {"0002_access", (const char[]){
#embed "../../migrations/postgresql/0002_access.sql" suffix(, 0)
                    }},
    {"0003_password", (const char[]){
#embed "../../migrations/postgresql/0003_password.sql" suffix(, 0)
                      }},
    {"0004_photo", (const char[]){
#embed "../../migrations/postgresql/0004_photo.sql" suffix(, 0)
                   }},
    {"0005_webhook", (const char[]){
#embed "../../migrations/postgresql/0005_webhook.sql" suffix(, 0)
                     }},
};

size_t cmigration_server_count(void) { return sizeof server_migrations / sizeof server_migrations[0]; }

CMigration cmigration_server_at(size_t index) { return server_migrations[index]; }
