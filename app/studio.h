#pragma once

#include "app/composition.h"
#include "ui/studio.h"

namespace sw::app {

/// What the window works with: the program's stages, and lists of what there is to choose from.
Result<ui::Studio> makeStudio(Composition& composition);

}  // namespace sw::app
