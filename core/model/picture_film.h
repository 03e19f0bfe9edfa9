#pragma once

#include "core/model/asset_index.h"

namespace sw {

/// True when the motion is a film of this picture as it is now.
bool films(const AssetRecord& motion, const AssetRecord& image);

}  // namespace sw
