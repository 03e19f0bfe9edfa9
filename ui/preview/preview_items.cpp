#include "ui/preview/preview_items.h"

#include <algorithm>

#include "core/media/caption/caption_layout.h"
#include "core/model/variant_picture.h"
#include "core/model/variants.h"

namespace sw::ui {
namespace {

const std::string kCaptions = "captions";
const std::string kPicture = "image/";

}  // namespace

bool PreviewItems::isClip(const std::string& what) {
    return idFromText<ClipTag>(what).has_value();
}

bool PreviewItems::isPicture(const std::string& what) {
    return what.starts_with(kPicture);
}

Placement PreviewItems::placementOf(const Clip& clip) const {
    const Cut& cut = *m_editor.state().cut;
    const Clip laid = laidOut(*m_editor.state().project, clip, m_editor.variant());
    const bool sized = laid.box.width > 0 && laid.box.height > 0;
    return {sized ? laid.box : Box{0, 0, static_cast<double>(cut.width), static_cast<double>(cut.height)}, laid.rotation};
}

Placement PreviewItems::placementOf(const std::string& what) const {
    const Snapshot& state = m_editor.state();
    for (const Clip& clip : state.project->timeline.clips)
        if (toText(clip.id) == what)
            return placementOf(clip);
    const auto variant = state.project->variants.find(state.variant);
    if (variant != state.project->variants.end())
        if (const auto place = variant->second.places.find(what); place != variant->second.places.end())
            return {place->second.box, 0};
    if (what == kCaptions) {
        const Result<CaptionStyle> style = loadCaptionStyle(m_editor.studio().data, state.cut->captionStyle, state.cut->accentColour);
        return {style ? captionPlace(*state.cut, *style) : Box{}, 0};
    }
    for (const CutPicture& picture : state.baseCut->pictures)
        if (kPicture + picture.origin == what)
            return {pictureFrame(*state.baseCut, picture, state.cut->width, state.cut->height), 0};
    return {};
}

std::string PreviewItems::sceneShown() const {
    for (const CutPicture& picture : m_editor.state().cut->pictures)
        if (picture.range.contains(m_editor.playhead()))
            return picture.origin;
    return {};
}

bool PreviewItems::captionShown() const {
    const auto& captions = m_editor.state().cut->captions;
    return std::any_of(captions.begin(), captions.end(), [this](const CutCaption& caption) { return caption.range.contains(m_editor.playhead()); });
}

std::string PreviewItems::movable() const {
    const std::string item = m_editor.selection().current();
    if (const Clip* clip = selectedOverlay())
        return toText(clip->id);
    if (m_editor.variant().empty())
        return {};
    if (item == kCaptions)
        return item;
    return !item.empty() && item == sceneShown() ? kPicture + item : std::string();
}

HandlePart PreviewItems::partAt(const std::string& what, const CanvasView& view, QPointF point) const {
    if (what.empty())
        return HandlePart::None;
    const HandlePart part = handleAt(view, placementOf(what), point);
    return part == HandlePart::Rotate && !isClip(what) ? HandlePart::None : part;
}

std::string PreviewItems::itemAt(const CanvasView& view, QPointF point) const {
    if (const Clip* clip = overlayAt(view, point))
        return toText(clip->id);
    if (m_editor.variant().empty() || !view.film.contains(point))
        return {};
    return captionShown() && partAt(kCaptions, view, point) == HandlePart::Body ? kCaptions : sceneShown();
}

bool PreviewItems::isShown(const Clip& clip) const {
    const auto& overlays = m_editor.state().cut->overlays;
    return std::any_of(overlays.begin(), overlays.end(), [&](const CutOverlay& overlay) {
        return overlay.origin == toText(clip.id) && overlay.range.contains(m_editor.playhead());
    });
}

const Clip* PreviewItems::selectedOverlay() const {
    const std::string item = m_editor.selection().current();
    for (const Clip& clip : m_editor.state().project->timeline.clips)
        if (toText(clip.id) == item && isShown(clip))
            return &clip;
    return nullptr;
}

const Clip* PreviewItems::overlayAt(const CanvasView& view, QPointF point) const {
    const Clip* found = nullptr;
    for (const CutOverlay& overlay : m_editor.state().cut->overlays)
        for (const Clip& clip : m_editor.state().project->timeline.clips)
            if (toText(clip.id) == overlay.origin && isShown(clip) && handleAt(view, placementOf(clip), point) == HandlePart::Body)
                found = &clip;
    return found;
}

std::vector<Edit> PreviewItems::moved(const std::string& what, const Placement& from, const Placement& to) const {
    const std::string& variant = m_editor.variant();
    if (!isClip(what))
        return {SetVariantPlace{variant, what, Place{to.box, 0, {}}}};
    for (const Clip& clip : m_editor.state().project->timeline.clips)
        if (toText(clip.id) == what) {
            // A box without a size stays one where only the rotation has changed.
            const bool sameBox = variant.empty() && to.box == from.box;
            return placingEdits(variant, clip, sameBox ? clip.box : to.box, to.rotation);
        }
    return {};
}

Box covering(Box box, const Cut& cut) {
    const auto along = [](double at, double length, double room) { return length < room ? at : std::clamp(at, room - length, 0.0); };
    box.x = along(box.x, box.width, cut.width);
    box.y = along(box.y, box.height, cut.height);
    return box;
}

}  // namespace sw::ui
