#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/base/json.h"
#include "core/model/aspect.h"
#include "core/model/project.h"

namespace sw::app {

/// Named things that are data: one JSON file each in a folder of the resources.
class Catalogue {
public:
    /// Reads `<data>/<folder>/*.json`, sorted by name. `what` names one of them in errors ("look").
    static Result<Catalogue> load(Disk& disk, const std::filesystem::path& folder, std::string what);

    [[nodiscard]] const std::vector<Json>& entries() const { return m_entries; }
    /// NotFound with the nearest name and the list.
    [[nodiscard]] Result<Json> find(const std::string& name) const;

private:
    std::vector<Json> m_entries;
    std::string m_what;
};

/// A look from resources/looks.
Look lookFrom(const Json& entry);

/// Sides of a canvas for "9:16", "1:1", "4:5" or "16:9"; Usage for any other.
Result<CanvasSides> sidesOf(const std::string& aspect);

/// "30", "29.97", "24", … as a fraction; Usage for anything that flicks cannot hold exactly.
Result<FrameRate> frameRateFrom(const std::string& text);

}  // namespace sw::app
