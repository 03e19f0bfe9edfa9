#pragma once

#include <filesystem>

#include "app/composition.h"
#include "ui/spending_controls.h"

namespace sw::app {

/// What was paid and what may be, for the window's settings; the budget is a member of the settings file. `composition` outlives
/// them.
ui::SpendingControls spendingControls(Composition& composition, const std::filesystem::path& file);

}  // namespace sw::app
