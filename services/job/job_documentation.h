#pragma once

#include "services/http/route.h"

/// What the OpenAPI document says of the routes below /api/job: JSON Schemas of what they take and answer.
namespace sw::job_documentation {

inline constexpr int kMostListed = 200;           ///< jobs on a page of the list
inline constexpr std::size_t kMostPrompts = 100;  ///< of a batch

Json jobSchema();
Json wishSchema();
Json batchSchema();
Json createdSchema();
Json createdBatchSchema();
Json listSchema();
Json removedSchema();

/// Gives the route its parameters, its usual status and its own failures.
void describe(Route& route);

}  // namespace sw::job_documentation
