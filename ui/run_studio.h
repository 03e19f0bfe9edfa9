#pragma once

#include <QString>
#include <functional>

#include "ui/studio.h"

namespace sw::ui {

/// Shows the window and runs until it is closed; gives the exit code. `studio` is asked for when the program can show what
/// went wrong; `project` is opened when it is not empty.
int runStudio(int argc, char** argv, const std::function<Result<Studio>()>& studio, const QString& project);

}  // namespace sw::ui
