#include "core/media/finish/layer_finish.h"

#include <algorithm>
#include <utility>

#include "core/media/finish/chroma_key.h"
#include "core/media/finish/film_effects.h"
#include "core/media/finish/layer_mask.h"
#include "core/media/frame/blur.h"
#include "core/media/frame/chroma_grid.h"
#include "core/media/source/picture_reader.h"

namespace sw {
namespace {

/// The mask in fractions of the sprite, which may be smaller than the layer (cut to what is visible) or larger (a margin).
LayerMask onSprite(const CutLayer& layer, const Sprite& sprite) {
    LayerMask mask = layer.mask;
    const Box& whole = layer.box;
    const Box& rest = sprite.rest;
    mask.box = {(whole.x + mask.box.x * whole.width - rest.x) / rest.width,
                (whole.y + mask.box.y * whole.height - rest.y) / rest.height, mask.box.width * whole.width / rest.width,
                mask.box.height * whole.height / rest.height};
    mask.feather *= std::min(whole.width, whole.height) / std::min(rest.width, rest.height);
    return mask;
}

Frame takenFrame(Sprite& sprite) {
    Frame frame;
    frame.y = std::move(sprite.planes.y);
    frame.u = std::move(sprite.planes.u);
    frame.v = std::move(sprite.planes.v);
    return frame;
}

void giveAlpha(Sprite& sprite) {
    if (!sprite.opaque)
        return;
    sprite.planes = opaquePlanes(takenFrame(sprite));
    sprite.opaque = false;
}

}  // namespace

Result<std::optional<ColourGrading>> openGrading(const ColourGrade& grade, const std::filesystem::path& folder,
                                                 const std::string& subject) {
    if (!grade.changesColour())
        return std::optional<ColourGrading>();
    if (!grade.usesLut())
        return std::optional<ColourGrading>(std::in_place, grade, nullptr);
    const Result<CubeLut> lut = CubeLut::read(folder / grade.lut.fileName());
    if (!lut)
        return fail(lut.error().code, subject + " cannot get its colours. " + lut.error().message);
    return std::optional<ColourGrading>(std::in_place, grade, &*lut);
}

Result<LayerFinish> LayerFinish::open(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject) {
    LayerFinish finish;
    finish.m_any = !layer.grade.isNeutral() || !layer.key.colour.empty() || layer.mask.shape != MaskShape::None;
    if (!finish.m_any)
        return finish;
    SW_TRY(finish.m_grading, openGrading(layer.grade, folder, subject));
    if (layer.mask.shape == MaskShape::Media) {
        SW_TRY(const QImage picture, readPicture(folder / layer.mask.media.fileName(), "The mask of" + subject.substr(subject.rfind(' '))));
        const QImage even = picture.scaled((picture.width() + 1) / 2 * 2, (picture.height() + 1) / 2 * 2);
        finish.m_maskLuma = frameFrom(even).y;
    }
    return finish;
}

const Plane& LayerFinish::mask(const CutLayer& layer, const Sprite& sprite) {
    const Plane& luma = sprite.planes.y;
    if (m_mask.width() != luma.width() || m_mask.height() != luma.height() || m_maskRest != sprite.rest) {
        m_mask = maskPlane(onSprite(layer, sprite), luma.width(), luma.height(), &m_maskLuma);
        m_maskRest = sprite.rest;
    }
    return m_mask;
}

void LayerFinish::apply(const CutLayer& layer, Sprite& sprite) {
    if (!m_any || sprite.empty())
        return;
    if (!layer.key.colour.empty() || layer.mask.shape != MaskShape::None || layer.grade.blur > 0)
        giveAlpha(sprite);
    if (!layer.key.colour.empty())
        keyOut(layer.key, sprite.planes);
    if (m_grading && sprite.opaque) {
        Frame frame = takenFrame(sprite);
        m_grading->apply(frame);
        sprite.planes.y = std::move(frame.y);
        sprite.planes.u = std::move(frame.u);
        sprite.planes.v = std::move(frame.v);
    } else if (m_grading) {
        m_grading->apply(sprite.planes);
    }
    if (layer.grade.blur > 0)
        blur(sprite.planes, blurSigma(layer.grade.blur, sprite.planes.y.width(), sprite.planes.y.height()));
    if (layer.mask.shape != MaskShape::None)
        multiplyAlpha(sprite.planes, mask(layer, sprite));
    sprite.planes.alphaMap = AlphaMap(sprite.planes.alpha);
    sprite.planes.chromaAlphaMap = AlphaMap(sprite.planes.chromaAlpha);
}

}  // namespace sw
