#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/graph/plan.h"
#include "core/model/edit.h"
#include "core/model/project.h"

namespace sw::ui {

/// A file that a project needs and that is not in its media folder.
struct LostMedia {
    MediaItem item;          ///< as the bin knows it; else its file name and nothing more
    std::string node;        ///< of what was generated: it can be made again; else ""
};

/// What is lost of the project's own media, and of what stands for the nodes of the plan; each file once.
std::vector<LostMedia> lostMedia(const Project& project, const Plan& plan, const std::filesystem::path& mediaFolder);

/// Those of what the timeline calls "scene-2", "sentence-4", "clip-7", "music" or "effects".
std::vector<LostMedia> lostOf(const std::string& item, const Project& project, const Plan& plan, const std::filesystem::path& mediaFolder);

/// A file that takes a lost one's place.
struct FoundMedia {
    LostMedia lost;
    std::filesystem::path file;
    MediaItem item;     ///< what it is in the media folder now
    bool same = false;  ///< byte for byte what was lost; else of its name, kind and length
};

/// How a search has ended.
struct RelinkReport {
    std::vector<FoundMedia> found;
    std::vector<LostMedia> lost;        ///< what was not found
    std::vector<std::string> failures;  ///< sentences on files that were found and could not be taken
};

/// Looks through a folder and all below it for lost files, and brings them into the media folder: first those with the
/// same bytes, whatever they are called (files with a lost one's name are looked at first, and only those whose ending is
/// a lost one's are read), then own media of the same name (in any case), kind, size and length, which are other files
/// and have to be put in the place of the old ones. Links to folders are not followed. Any thread. Errors: NotFound,
/// Io, Cancelled.
Result<RelinkReport> findLost(Disk& disk, const std::vector<LostMedia>& lost, const std::filesystem::path& folder,
                              const std::filesystem::path& mediaFolder, const std::function<void(double)>& progress,
                              const std::stop_token& stop);

/// What puts other files in the place of lost ones: nothing for those that are the same.
std::vector<Edit> relinkEdits(const Project& project, const RelinkReport& report);

/// "3 of 4 files are there again. …" for the creator.
std::vector<std::string> relinkSentences(const RelinkReport& report);

}  // namespace sw::ui
