#pragma once

#include "app/composition.h"
#include "ui/studio.h"

namespace sw::app {

/// The providers of the user's settings file for the window's settings. `composition` outlives them.
ui::ProviderControls providerControls(Composition& composition);

}  // namespace sw::app
