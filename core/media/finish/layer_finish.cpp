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
LayerMask onSprite(const CutLayer& layer, const Box& rest) {
    LayerMask mask = layer.mask;
    const Box& whole = layer.box;
    mask.box = {(whole.x + mask.box.x * whole.width - rest.x) / rest.width,
                (whole.y + mask.box.y * whole.height - rest.y) / rest.height, mask.box.width * whole.width / rest.width,
                mask.box.height * whole.height / rest.height};
    mask.feather *= std::min(whole.width, whole.height) / std::min(rest.width, rest.height);
    return mask;
}

template <class Sample>
BasicFrame<Sample> takenFrame(BasicSprite<Sample>& sprite) {
    BasicFrame<Sample> frame;
    frame.y = std::move(sprite.planes.y);
    frame.u = std::move(sprite.planes.u);
    frame.v = std::move(sprite.planes.v);
    return frame;
}

template <class Sample>
void giveAlpha(BasicSprite<Sample>& sprite) {
    if (!sprite.opaque)
        return;
    sprite.planes = opaquePlanes(takenFrame(sprite));
    sprite.opaque = false;
}

}  // namespace

template <class Sample>
Result<std::optional<BasicColourGrading<Sample>>> openGrading(const ColourGrade& grade, const std::filesystem::path& folder,
                                                              const std::string& subject) {
    using Grading = std::optional<BasicColourGrading<Sample>>;
    if (!grade.changesColour())
        return Grading();
    if (!grade.usesLut())
        return Grading(std::in_place, grade, nullptr);
    const Result<CubeLut> lut = CubeLut::read(folder / grade.lut.fileName());
    if (!lut)
        return fail(lut.error().code, subject + " cannot get its colours. " + lut.error().message);
    return Grading(std::in_place, grade, &*lut);
}

template <class Sample>
Result<BasicLayerFinish<Sample>> BasicLayerFinish<Sample>::open(const CutLayer& layer, const std::filesystem::path& folder,
                                                               const std::string& subject) {
    BasicLayerFinish finish;
    finish.m_any = !layer.grade.isNeutral() || !layer.key.colour.empty() || layer.mask.shape != MaskShape::None;
    if (!finish.m_any)
        return finish;
    SW_TRY(finish.m_grading, openGrading<Sample>(layer.grade, folder, subject));
    if (layer.mask.shape == MaskShape::Media) {
        SW_TRY(const QImage picture, readPicture<Sample>(folder / layer.mask.media.fileName(), "The mask of" + subject.substr(subject.rfind(' '))));
        const QImage even = picture.scaled((picture.width() + 1) / 2 * 2, (picture.height() + 1) / 2 * 2);
        finish.m_maskLuma = frameFrom<Sample>(even).y;
    }
    return finish;
}

template <class Sample>
const BasicPlane<Sample>& BasicLayerFinish<Sample>::mask(const CutLayer& layer, const Sprite& sprite) {
    const BasicPlane<Sample>& luma = sprite.planes.y;
    if (m_mask.width() != luma.width() || m_mask.height() != luma.height() || m_maskRest != sprite.rest) {
        m_mask = maskPlane<Sample>(onSprite(layer, sprite.rest), luma.width(), luma.height(), &m_maskLuma);
        m_maskRest = sprite.rest;
    }
    return m_mask;
}

template <class Sample>
void BasicLayerFinish<Sample>::apply(const CutLayer& layer, Sprite& sprite) {
    if (!m_any || sprite.empty())
        return;
    if (!layer.key.colour.empty() || layer.mask.shape != MaskShape::None || layer.grade.blur > 0)
        giveAlpha(sprite);
    if (!layer.key.colour.empty())
        keyOut(layer.key, sprite.planes);
    if (m_grading && sprite.opaque) {
        BasicFrame<Sample> frame = takenFrame(sprite);
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

template Result<std::optional<ColourGrading>> openGrading<std::uint8_t>(const ColourGrade&, const std::filesystem::path&,
                                                                        const std::string&);
template Result<std::optional<BasicColourGrading<std::uint16_t>>> openGrading<std::uint16_t>(const ColourGrade&,
                                                                                             const std::filesystem::path&,
                                                                                             const std::string&);
template class BasicLayerFinish<std::uint8_t>;
template class BasicLayerFinish<std::uint16_t>;

}  // namespace sw
