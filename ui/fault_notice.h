#pragma once

#include <filesystem>
#include <vector>

#include "ui/editor.h"

namespace sw::ui {

/// What the creator hears at the start after the program ended by a fault: where its reports lie, the newest first and at least
/// one, with a button that opens it.
Notice faultNotice(const std::vector<std::filesystem::path>& reports);

}  // namespace sw::ui
