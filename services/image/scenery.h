#pragma once

#include <string>

#include "services/image/easel.h"

namespace sw::illustration {

/// A landscape around a subject. The far part is painted on the easel's ground; the rest lies before or behind the
/// subject.
struct Scenery {
    Sheet middle;         ///< behind the subject
    Sheet front;          ///< before it: covers its foot when it stands
    double floor = 0;     ///< where a standing subject's foot is
    bool floats = false;  ///< nothing to stand on: water, space, the deep
    double sink = 0.05;   ///< how much of a standing subject the front covers
};

/// Paints the landscape `kind` of DIRECTION.md; Unsupported for another name.
Result<Scenery> paintScenery(Easel& easel, const std::string& kind);

}  // namespace sw::illustration
