#include "CShippedFiles.h"

static const char holidays[] = {
#embed "../../calendars/cn-holidays.csv" suffix(, 0)
};

static const char windows[] = {
#embed "../../calendars/windows.csv" suffix(, 0)
};

static const char legal_rules[] = {
#embed "../../rules/legal-rules.csv" suffix(, 0)
};

static const char shortening_rules[] = {
#embed "../../rules/shortening.csv" suffix(, 0)
};

static const char spread_rules[] = {
#embed "../../rules/spreads.csv" suffix(, 0)
};

const char *cshipped_holidays(void) { return holidays; }

const char *cshipped_windows(void) { return windows; }

const char *cshipped_legal_rules(void) { return legal_rules; }

const char *cshipped_shortening_rules(void) { return shortening_rules; }

const char *cshipped_spread_rules(void) { return spread_rules; }

static const char plan_high_school_phase_2[] = {
#embed "../../samples/tinghu/high-school-phase-2.csv" suffix(, 0)
};

static const char plan_new_primary_school[] = {
#embed "../../samples/tinghu/new-primary-school.csv" suffix(, 0)
};

static const char plan_school_expansion[] = {
#embed "../../samples/tinghu/school-expansion.csv" suffix(, 0)
};

static const char plan_school_relocation[] = {
#embed "../../samples/tinghu/school-relocation.csv" suffix(, 0)
};

static const char plan_kindergarten[] = {
#embed "../../samples/tinghu/kindergarten.csv" suffix(, 0)
};

static const char plan_community_education_centre[] = {
#embed "../../samples/tinghu/community-education-centre.csv" suffix(, 0)
};

static const char plan_sports_school[] = {
#embed "../../samples/tinghu/sports-school.csv" suffix(, 0)
};

static const CShippedPlan plans[] = {
    {"high-school-phase-2", "高中二期", "HS", plan_high_school_phase_2},
    {"new-primary-school", "新建小学", "NP", plan_new_primary_school},
    {"school-expansion", "学校扩建", "EX", plan_school_expansion},
    {"school-relocation", "学校迁建", "RL", plan_school_relocation},
    {"kindergarten", "幼儿园", "KG", plan_kindergarten},
    {"community-education-centre", "社区教育中心", "CE", plan_community_education_centre},
    {"sports-school", "少年体校", "SS", plan_sports_school},
};

size_t cshipped_plan_count(void) { return sizeof plans / sizeof plans[0]; }

CShippedPlan cshipped_plan_at(size_t index) { return plans[index]; }
