#pragma once

#include <functional>
#include <memory>

#include "app/film_job.h"
#include "app/version_order.h"
#include "services/gateway/project_routes.h"
#include "services/store/media_store.h"

namespace sw::app {

/// What the gateway makes versions with. Made on the main thread, used by any.
struct VersionParts {
    Composition& composition;
    SessionTools tools;
    ProjectHost& host;
    MediaStore& media;
    FilmRules rules = {};
    /// A version belongs to whom its source does. Empty where nobody has projects of their own.
    std::function<Result<void>(const std::string& version, const std::string& source)> give = {};
};

/// The versions that the order asks for of the project of that id; they lie beside it. Errors: Unsupported while it has no script;
/// those of VersionSet::aim().
Result<VersionSet> openVersions(const VersionParts& parts, const std::string& id, const VersionOrder& order, const std::stop_token& stop,
                                Patience patience);

/// {"name", "file", "language", "platform", "seconds", "hook"}
Json versionJson(const std::string& name, const std::string& language, const VersionWish& wish);

/// What the routes of versions do.
VersionWorks versionWorks(const std::shared_ptr<const VersionParts>& parts);

}  // namespace sw::app
