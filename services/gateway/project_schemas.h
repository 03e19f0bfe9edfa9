#pragma once

#include "core/base/json.h"

/// JSON Schemas of what the routes of takes and versions take and answer, for the documentation.
namespace sw::project_schemas {

/// A list of such items as the member of that name.
Json listOf(const char* name, const Json& item);

/// One node of a plan, as nodeJson() gives it.
Json plannedNode();

Json takes();
Json takesWish();
Json takeChoice();

Json versionsWish();
Json versionsEstimate();
Json versions();

}  // namespace sw::project_schemas
