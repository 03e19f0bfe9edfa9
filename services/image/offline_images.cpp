#include "services/image/offline_images.h"

namespace sw {

Result<StageResult> OfflineImages::make(const ImageOrder& order, const StageContext& context) {
    IllustrationOrder drawing;
    SW_TRY(drawing.direction, illustration::directionFrom(order.direction));
    SW_TRY(drawing.palette, illustration::paletteFrom(order.palette));
    drawing.look = order.look;
    drawing.width = order.width;
    drawing.height = order.height;
    drawing.seed = order.seed;
    context.report(0.1, "Drawing the picture");
    SW_TRY(const illustration::Picture picture, m_illustrator.draw(drawing));
    if (context.stop.stop_requested())
        return cancelled();
    context.report(0.8, "Storing the layers");
    SW_TRY(StageResult result, illustration::encoded(picture));
    result.provider = name();
    result.model = "illustrator";
    result.licence = "MIT";  // of the drawings and flags; map outlines are in the public domain
    return result;
}

}  // namespace sw
