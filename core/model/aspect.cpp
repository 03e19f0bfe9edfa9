#include "core/model/aspect.h"

namespace sw {

Result<CanvasSides> sidesOfAspect(const std::string& aspect) {
    if (aspect == "9:16")
        return CanvasSides{1080, 1920};
    if (aspect == "1:1")
        return CanvasSides{1080, 1080};
    if (aspect == "4:5")
        return CanvasSides{1080, 1350};
    if (aspect == "16:9")
        return CanvasSides{1920, 1080};
    return fail(ErrorCode::InvalidInput, "The aspect must be 9:16, 1:1, 4:5 or 16:9, not \"" + aspect + "\".");
}

}  // namespace sw
