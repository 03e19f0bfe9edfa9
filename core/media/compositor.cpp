#include "core/media/compositor.h"

#include <algorithm>
#include <cmath>

#include "core/media/film_look.h"

namespace sw {

Compositor::Compositor(std::shared_ptr<const Cut> cut, std::shared_ptr<PictureStore> pictures, CaptionStyle style,
                       int width, int height)
    : m_cut(std::move(cut)),
      m_width((width + 1) / 2 * 2),
      m_height((height + 1) / 2 * 2),
      m_store(std::move(pictures)),
      m_captions(m_cut, std::move(style), m_width, m_height) {
    for (const CutPicture& picture : m_cut->pictures)
        m_pictureLooks.push_back(look::ofPicture(picture));
    for (const CutCaption& caption : m_cut->captions)
        m_captionLooks.push_back(look::ofCaption(caption));
}

Compositor::Compositor(std::shared_ptr<const Cut> cut, std::filesystem::path mediaFolder, CaptionStyle style, int width,
                       int height)
    : Compositor(cut, std::make_shared<PictureStore>(cut, std::move(mediaFolder), width, height), std::move(style),
                 width, height) {}

Compositor::~Compositor() = default;

std::int64_t Compositor::frames() const {
    return frameAt(TimePoint{m_cut->duration.flicks}, m_cut->rate);
}

Compositor::View Compositor::viewAt(std::int64_t frame) const {
    const std::int64_t last = std::max<std::int64_t>(0, frames() - 1);
    const TimePoint time = startOfFrame(std::clamp<std::int64_t>(frame, 0, last), m_cut->rate);
    View view;
    view.caption = m_captions.stateAt(time);
    if (m_cut->pictures.empty())
        return view;
    const auto& pictures = m_cut->pictures;
    const auto next = std::find_if(pictures.begin(), pictures.end(),
                                   [time](const CutPicture& picture) { return picture.range.start > time; });
    view.scene = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, next - pictures.begin() - 1));
    const CutPicture& picture = pictures[view.scene];
    const Duration since = time - picture.range.start;
    view.poses = posesAt(picture, m_cut->width, m_cut->height, since);
    if (view.scene == 0)
        return view;
    view.progress = transitionProgress(picture.transition, since, m_cut->rate);
    if (view.progress < 1) {
        const CutPicture& before = pictures[view.scene - 1];
        view.posesBefore = posesAt(before, m_cut->width, m_cut->height, time - before.range.start);
    }
    return view;
}

/// Lets go of all scenes but these, and starts loading those that are not here yet.
void Compositor::keepNear(std::size_t first, std::size_t last) {
    std::erase_if(m_near, [=](const auto& entry) { return entry.first < first || entry.first > last; });
    for (std::size_t i = first; i <= last && i < m_cut->pictures.size(); ++i)
        if (!m_near.contains(i))
            m_near.emplace(i, m_store->scene(i));
}

Result<const SceneSprites*> Compositor::sprites(std::size_t scene) {
    const Result<SceneSprites>& loaded = m_near.at(scene)->sprites();
    if (!loaded)
        return tl::unexpected(loaded.error());
    return &*loaded;
}

Result<void> Compositor::paintPictures(const View& view, Frame& out) {
    if (m_cut->pictures.empty()) {
        paintScene({}, {}, m_cut->width, m_cut->height, m_painter, out);
        return {};
    }
    const bool changing = view.progress < 1;
    keepNear(changing ? view.scene - 1 : view.scene, changing ? view.scene : view.scene + 1);
    SW_TRY(const SceneSprites* now, sprites(view.scene));
    if (!changing) {
        paintScene(*now, view.poses, m_cut->width, m_cut->height, m_painter, out);
        return {};
    }
    SW_TRY(const SceneSprites* before, sprites(view.scene - 1));
    for (Frame* frame : {&m_before, &m_after})
        if (frame->width() != m_width)
            *frame = Frame(m_width, m_height);
    paintScene(*before, view.posesBefore, m_cut->width, m_cut->height, m_painter, m_before);
    paintScene(*now, view.poses, m_cut->width, m_cut->height, m_painter, m_after);
    m_transitions.paint(m_cut->pictures[view.scene].transition.kind, view.progress, m_before, m_after, out);
    return {};
}

Result<void> Compositor::compose(std::int64_t frame, Frame& out) {
    if (out.width() != m_width || out.height() != m_height)
        out = Frame(m_width, m_height);
    const View view = viewAt(frame);
    SW_CHECK(paintPictures(view, out));
    m_captions.paint(view.caption, out);
    return {};
}

Result<void> Compositor::compose(TimePoint time, Frame& out) {
    return compose(frameAt(time, m_cut->rate), out);
}

Result<QImage> Compositor::still(std::int64_t frame) {
    Frame out(m_width, m_height);
    SW_CHECK(compose(frame, out));
    return imageFrom(out);
}

void Compositor::addLook(std::int64_t frame, Hasher& hasher) const {
    const View view = viewAt(frame);
    const auto scene = [&](std::size_t index, const std::vector<LayerPose>& poses) {
        hasher.addField(m_cut->pictures.empty() ? "" : m_pictureLooks[index]);
        for (const LayerPose& pose : poses)
            look::add(hasher, pose);
    };
    scene(view.scene, view.poses);
    look::add(hasher, view.progress);
    if (view.progress < 1) {
        look::add(hasher, m_cut->pictures[view.scene].transition.kind);
        scene(view.scene - 1, view.posesBefore);
    }
    hasher.addField(view.caption.caption < 0 ? "" : m_captionLooks[static_cast<std::size_t>(view.caption.caption)]);
    look::add(hasher, view.caption);
}

bool Compositor::sameFrame(std::int64_t a, std::int64_t b) const {
    return viewAt(a) == viewAt(b);
}

}  // namespace sw
