#include "services/image/picture.h"

#include <QPainter>

#include "services/image/codec.h"

namespace sw::illustration {

QImage flatten(const Picture& picture) {
    QImage out(picture.width, picture.height, QImage::Format_RGB32);
    out.fill(Qt::black);
    QPainter painter(&out);
    for (const PictureLayer& layer : picture.layers)
        layer.sheet.drawOn(painter);
    return out;
}

Result<StageResult> encoded(const Picture& picture) {
    constexpr int kJpegQuality = 94;
    StageResult result;
    result.value = {
        {"width", picture.width}, {"height", picture.height}, {"alt", picture.alt}, {"layers", Json::array()}};
    for (std::size_t i = 0; i < picture.layers.size(); ++i) {
        const PictureLayer& layer = picture.layers[i];
        const QRect box = layer.sheet.rect();
        const std::string name = i == 0 ? "background" : "layer" + std::to_string(i);
        SW_TRY(std::string bytes, i == 0 ? jpegOf(layer.sheet.image, kJpegQuality) : pngOf(layer.sheet.image));
        result.files.push_back({name, i == 0 ? "jpg" : "png", std::move(bytes)});
        result.value["layers"].push_back({{"file", name},
                                          {"x", box.x()},
                                          {"y", box.y()},
                                          {"width", box.width()},
                                          {"height", box.height()},
                                          {"rotation", 0},
                                          {"depth", layer.depth},
                                          {"enter", enterName(layer.enter)},
                                          {"sway", layer.sway}});
    }
    return result;
}

const char* enterName(LayerEnter enter) {
    switch (enter) {
        case LayerEnter::None:
            return "none";
        case LayerEnter::Fade:
            return "fade";
        case LayerEnter::Pop:
            return "pop";
        case LayerEnter::Rise:
            return "rise";
        case LayerEnter::Drop:
            return "drop";
        case LayerEnter::Slide:
            return "slide";
    }
    return "none";
}

}  // namespace sw::illustration
