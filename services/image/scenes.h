#pragma once

#include "services/image/direction.h"
#include "services/image/easel.h"
#include "services/image/look.h"

namespace sw::illustration {

/// Each lays out one template of DIRECTION.md: paints the ground and adds the sprites. Errors name what the direction
/// lacks or what the art pack has not.
Result<void> drawNumber(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawWhen(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawRatio(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawBars(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawChange(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawComparison(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawCountry(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawWorld(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawQuote(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawType(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawDefinition(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawList(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawTimeline(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawPodium(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawPair(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawCollage(Easel& easel, const Look& look, const Direction& direction);
Result<void> drawLandscape(Easel& easel, const Look& look, const Direction& direction);

}  // namespace sw::illustration
