#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/project.h"

namespace sw {

/// {"schema": Project::kSchema, "program": "shortwright", …the project's members}. Sorted keys, integer times.
Json projectToJson(const Project& project);

/// A project as read, and whether it may be written back.
struct ReadProject {
    Project project;
    bool readOnly = false;  ///< it was made by a newer version; `note` says so
    std::string note;
};

/// Reads a project of any schema up to this one, migrating it step by step; a newer one is read as far as it is
/// understood, and read-only. The error says what is wrong with the file.
Result<ReadProject> projectFromJson(Json json);

/// One step of schema history: turns a document of `from` into one of `from + 1`.
struct Migration {
    int from = 0;
    const char* what = "";
    void (*step)(Json& document) = nullptr;
};

/// All steps, in order.
const std::vector<Migration>& migrations();

}  // namespace sw
