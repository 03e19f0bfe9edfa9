#pragma once

#include <QString>
#include <filesystem>
#include <functional>
#include <vector>

#include "ui/studio.h"
#include "ui/studio_watch.h"

namespace sw::ui {

/// What the window is begun with, when the program can show what went wrong.
struct StudioBegin {
    Studio studio;
    std::vector<std::filesystem::path> faults = {};  ///< reports of faults that the creator has not heard of, the newest first
    StudioWatch watch = {};
};

/// Shows the window and runs until it is closed; gives the exit code. `project` is opened when it is not empty.
int runStudio(int argc, char** argv, const std::function<Result<StudioBegin>()>& begin, const QString& project);

}  // namespace sw::ui
