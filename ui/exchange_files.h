#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/exchange/exchange.h"
#include "core/model/project.h"
#include "core/session/session.h"

namespace sw::ui {

/// Writes the session's film as .otio, .fcpxml or .edl, by the file's ending, replacing what is there. Media are named
/// relative to the file where they lie below its folder, but absolute in FCPXML, which knows no other way. Gives sentences
/// on what could not go along. Errors: InvalidInput (another ending, or there is no film yet), Io.
Result<std::vector<std::string>> writeTimeline(Disk& disk, const Session& session, const std::filesystem::path& file);

/// A project made of another editor's timeline.
struct ImportedTimeline {
    Project project;
    std::vector<std::string> notes;  ///< sentences on what is not as it was
};

/// Reads an .otio file and brings its media into `mediaFolder`. Files that are not where the timeline says are looked for
/// beside it. `base` gives canvas, look and voice. Any thread. Errors: those of readOtio() and projectOfTimeline(), NotFound,
/// Io, Cancelled; files that were brought in stay.
Result<ImportedTimeline> importTimeline(Disk& disk, const std::filesystem::path& file, const std::filesystem::path& mediaFolder, Project base,
                                        const std::function<void(double)>& progress, const std::stop_token& stop);

}  // namespace sw::ui
