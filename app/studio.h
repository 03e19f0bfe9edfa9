#pragma once

#include "app/composition.h"
#include "ui/run_studio.h"

namespace sw::app {

/// What the window works with: the program's stages, and lists of what there is to choose from; and who looks on.
Result<ui::StudioBegin> makeStudio(Composition& composition);

}  // namespace sw::app
