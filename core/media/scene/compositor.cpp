#include "core/media/scene/compositor.h"

#include <algorithm>
#include <cmath>

#include "core/media/finish/film_effects.h"
#include "core/media/finish/layer_finish.h"
#include "core/media/scene/film_look.h"
#include "core/media/scene/overlay_painter.h"
#include "core/media/scene/placeholder.h"

namespace sw {
namespace {

/// Overlays are loaded so long before they come on screen.
constexpr Duration kAhead = Duration::seconds(2);

}  // namespace

template <class Sample>
BasicCompositor<Sample>::BasicCompositor(std::shared_ptr<const Cut> cut, std::shared_ptr<PictureStore> pictures, CaptionStyle style,
                       int width, int height, CompositorOptions options)
    : m_cut(std::move(cut)),
      m_width((width + 1) / 2 * 2),
      m_height((height + 1) / 2 * 2),
      m_store(std::move(pictures)),
      m_options(std::move(options)),
      m_overlayPainter(m_cut->width, m_cut->height),
      m_captions(m_cut, std::move(style), m_width, m_height) {
    for (const CutPicture& picture : m_cut->pictures)
        m_pictureLooks.push_back(look::ofPicture(picture));
    for (const CutOverlay& overlay : m_cut->overlays)
        m_overlayLooks.push_back(look::ofOverlay(overlay));
    for (const CutCaption& caption : m_cut->captions)
        m_captionLooks.push_back(look::ofCaption(caption));
}

template <class Sample>
BasicCompositor<Sample>::BasicCompositor(std::shared_ptr<const Cut> cut, std::filesystem::path mediaFolder, CaptionStyle style, int width,
                       int height, CompositorOptions options)
    : BasicCompositor(cut, std::make_shared<PictureStore>(cut, std::move(mediaFolder), width, height), std::move(style),
                 width, height, std::move(options)) {}

template <class Sample>
BasicCompositor<Sample>::~BasicCompositor() = default;

template <class Sample>
void BasicCompositor<Sample>::takeOver(BasicCompositor& earlier) {
    m_store->takeOver(*earlier.m_store);
    const auto take = [](LiveScenes& from, LiveScenes& to, std::size_t count, const auto& known) {
        for (auto& [index, live] : from)
            for (std::size_t i = 0; i < count; ++i)
                if (!live.hasFailed() && live.scene() && live.scene() == known(i) && !to.contains(i)) {
                    to.emplace(i, std::move(live));
                    break;
                }
    };
    take(earlier.m_near, m_near, m_cut->pictures.size(), [this](std::size_t i) { return m_store->knownScene(i); });
    take(earlier.m_nearOverlays, m_nearOverlays, m_cut->overlays.size(),
         [this](std::size_t i) { return m_store->knownOverlay(i); });
}

template <class Sample>
std::int64_t BasicCompositor<Sample>::frames() const {
    return frameAt(TimePoint{m_cut->duration.flicks}, m_cut->rate);
}

template <class Sample>
TimePoint BasicCompositor<Sample>::timeOf(std::int64_t frame) const {
    const std::int64_t last = std::max<std::int64_t>(0, frames() - 1);
    return startOfFrame(std::clamp<std::int64_t>(frame, 0, last), m_cut->rate);
}

template <class Sample>
auto BasicCompositor<Sample>::sceneAt(std::size_t scene, TimePoint time) const -> SceneView {
    const CutPicture& picture = m_cut->pictures[scene];
    const Duration since = time - picture.range.start;
    return {posesAt(picture, m_cut->width, m_cut->height, since), mediaTimesAt(picture, *m_store, since),
            hasGrain(scene) ? frameAt(TimePoint{} + since, m_cut->rate) : 0};
}

template <class Sample>
bool BasicCompositor<Sample>::hasGrain(std::size_t scene) const {
    return m_cut->pictures[scene].grade.grain > 0 || m_cut->grade.grain > 0;
}

template <class Sample>
Result<void> BasicCompositor<Sample>::finishPicture(const ColourGrade& grade, const std::string& origin, const std::string& subject,
                                       std::int64_t frame, Frame& out) {
    constexpr std::uint64_t kGrainSeed = 1;
    if (grade.isNeutral())
        return {};
    auto known = m_gradings.find(subject);
    if (known == m_gradings.end()) {
        Result<Grading> made = openGrading<Sample>(grade, m_store->folder(), subject);
        if (!made)
            SW_CHECK(noteProblem(origin, made.error()));
        known = m_gradings.emplace(subject, made ? std::move(*made) : std::nullopt).first;
    }
    if (known->second)
        known->second->apply(out);
    finish(out, grade, kGrainSeed, frame);
    return {};
}

template <class Sample>
auto BasicCompositor<Sample>::viewAt(TimePoint time) const -> View {
    View view;
    view.caption = m_captions.stateAt(time);
    for (std::size_t i = 0; i < m_cut->overlays.size(); ++i) {
        const CutOverlay& overlay = m_cut->overlays[i];
        const Duration since = time - overlay.range.start;
        if (overlay.range.contains(time))
            view.overlays.push_back({i, overlayPoseAt(overlay, m_cut->width, m_cut->height, since),
                                     mediaTimesAt(pictureOf(overlay), *m_store, since).front()});
    }
    if (m_cut->pictures.empty())
        return view;
    const auto& pictures = m_cut->pictures;
    const auto next = std::find_if(pictures.begin(), pictures.end(),
                                   [time](const CutPicture& picture) { return picture.range.start > time; });
    view.scene = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, next - pictures.begin() - 1));
    view.now = sceneAt(view.scene, time);
    if (view.scene == 0)
        return view;
    const CutPicture& picture = pictures[view.scene];
    view.progress = transitionProgress(picture.transition, time - picture.range.start, m_cut->rate);
    if (view.progress < 1)
        view.before = sceneAt(view.scene - 1, time);
    return view;
}

/// Lets go of all scenes but those on screen and the next one, and starts loading what is not here yet.
template <class Sample>
void BasicCompositor<Sample>::keepNear(const View& view) {
    const bool changing = view.progress < 1;
    const std::size_t first = changing ? view.scene - 1 : view.scene;
    const std::size_t last = changing || !m_options.loadAhead ? view.scene : view.scene + 1;
    std::erase_if(m_near, [=](const auto& entry) { return entry.first < first || entry.first > last; });
    for (std::size_t i = first; i <= last && i < m_cut->pictures.size(); ++i) {
        if (m_near.contains(i))
            continue;
        const std::vector<TimePoint> times = i == view.scene  ? view.now.times
                                             : i < view.scene ? view.before.times
                                                              : mediaTimesAt(m_cut->pictures[i], *m_store, {});
        m_near.try_emplace(i, m_store->scene(i), times, m_options.stop);
    }
}

template <class Sample>
void BasicCompositor<Sample>::keepNearOverlays(TimePoint time) {
    const auto near = [&](std::size_t i) {
        const TimeRange& range = m_cut->overlays[i].range;
        return range.start < time + (m_options.loadAhead ? kAhead : Duration{1}) && time < range.end;
    };
    std::erase_if(m_nearOverlays, [&](const auto& entry) { return !near(entry.first); });
    for (std::size_t i = 0; i < m_cut->overlays.size(); ++i) {
        const CutOverlay& overlay = m_cut->overlays[i];
        if (near(i) && !m_nearOverlays.contains(i))
            m_nearOverlays.try_emplace(i, m_store->overlay(i),
                                       mediaTimesAt(pictureOf(overlay), *m_store, time - overlay.range.start),
                                       m_options.stop);
    }
}

/// Gives the error back, or keeps it when a placeholder is to be shown.
template <class Sample>
Result<void> BasicCompositor<Sample>::noteProblem(const std::string& origin, const Error& error) {
    if (m_options.missing == MissingMedia::Fail || error.code == ErrorCode::Cancelled)
        return tl::unexpected(error);
    const bool known = std::any_of(m_problems.begin(), m_problems.end(),
                                   [&](const MediaProblem& problem) { return problem.origin == origin; });
    if (!known)
        m_problems.push_back({origin, error});
    return {};
}

template <class Sample>
Result<void> BasicCompositor<Sample>::paintOne(std::size_t scene, const SceneView& view, Frame& out) {
    const Result<const BasicSceneSprites<Sample>*> sprites = m_near.at(scene).at(view.times);
    if (sprites) {
        paintScene(**sprites, view.poses, m_cut->width, m_cut->height, m_painter, out);
        const CutPicture& picture = m_cut->pictures[scene];
        return finishPicture(picture.grade, picture.origin, subjectOf(picture, false), view.frame, out);
    }
    SW_CHECK(noteProblem(m_cut->pictures[scene].origin, sprites.error()));
    if (m_placeholder.empty()) {
        CutLayer whole;
        whole.box = {0, 0, static_cast<double>(m_cut->width), static_cast<double>(m_cut->height)};
        m_placeholder.push_back(spriteFrom<Sample>(placeholderPicture({m_width, m_height}), whole, 1, 1, true));
    }
    paintScene(m_placeholder, {LayerPose{}}, m_cut->width, m_cut->height, m_painter, out);
    return {};
}

template <class Sample>
Result<void> BasicCompositor<Sample>::paintPictures(const View& view, Frame& out) {
    if (m_cut->pictures.empty()) {
        paintScene<Sample>({}, {}, m_cut->width, m_cut->height, m_painter, out);
        return {};
    }
    keepNear(view);
    if (view.progress >= 1)
        return paintOne(view.scene, view.now, out);
    for (Frame* frame : {&m_before, &m_after})
        if (frame->width() != m_width)
            *frame = Frame(m_width, m_height);
    SW_CHECK(paintOne(view.scene - 1, view.before, m_before));
    SW_CHECK(paintOne(view.scene, view.now, m_after));
    m_transitions.paint(m_cut->pictures[view.scene].transition.kind, view.progress, m_before, m_after, out);
    return {};
}

template <class Sample>
auto BasicCompositor<Sample>::overlayPlaceholder(std::size_t overlay) -> const Sprite& {
    const auto [entry, made] = m_overlayPlaceholders.try_emplace(overlay);
    if (made) {
        const CutLayer& layer = m_cut->overlays[overlay].layer;
        const double scale = static_cast<double>(m_width) / m_cut->width;
        const QSize size(static_cast<int>(std::ceil(layer.box.width * scale)),
                         static_cast<int>(std::ceil(layer.box.height * scale)));
        entry->second = spriteFrom<Sample>(placeholderPicture(size), layer, scale, 1, false);
    }
    return entry->second;
}

/// What is done to a title while it is being typed; opened once.
template <class Sample>
Result<BasicLayerFinish<Sample>*> BasicCompositor<Sample>::titleFinish(std::size_t overlay) {
    auto known = m_titleFinishes.find(overlay);
    if (known == m_titleFinishes.end()) {
        const CutOverlay& title = m_cut->overlays[overlay];
        SW_TRY(BasicLayerFinish<Sample> opened, BasicLayerFinish<Sample>::open(title.layer, m_store->folder(), subjectOf(pictureOf(title), false)));
        known = m_titleFinishes.emplace(overlay, std::move(opened)).first;
    }
    return &known->second;
}

template <class Sample>
Result<void> BasicCompositor<Sample>::paintOverlays(const View& view, Frame& out) {
    for (const OverlayView& shown : view.overlays) {
        const Result<const BasicSceneSprites<Sample>*> sprites = m_nearOverlays.at(shown.index).at({shown.time});
        if (!sprites)
            SW_CHECK(noteProblem(m_cut->overlays[shown.index].origin, sprites.error()));
        const CutOverlay& overlay = m_cut->overlays[shown.index];
        if (sprites && shown.pose.revealBy == RevealBy::Letters && shown.pose.reveal < 1 && !overlay.title.text.empty()) {
            const double scale = static_cast<double>(m_width) / m_cut->width;
            Sprite typed = titleSprite<Sample>(overlay, m_cut->width, m_cut->height, scale, shown.pose.reveal);
            SW_TRY(BasicLayerFinish<Sample>* const typedFinish, titleFinish(shown.index));
            typedFinish->apply(overlay.layer, typed);
            m_overlayPainter.paint(overlay, typed, shown.pose, out);
            continue;
        }
        m_overlayPainter.paint(overlay, sprites ? (*sprites)->front() : overlayPlaceholder(shown.index), shown.pose, out);
    }
    return {};
}

template <class Sample>
Result<void> BasicCompositor<Sample>::compose(std::int64_t frame, Frame& out) {
    if (out.width() != m_width || out.height() != m_height)
        out = Frame(m_width, m_height);
    const TimePoint time = timeOf(frame);
    const View view = viewAt(time);
    keepNearOverlays(time);
    SW_CHECK(paintPictures(view, out));
    SW_CHECK(paintOverlays(view, out));
    SW_CHECK(finishPicture(m_cut->grade, "film", "The film", view.now.frame, out));
    m_captions.paint(view.caption, out);
    return {};
}

template <class Sample>
Result<void> BasicCompositor<Sample>::compose(TimePoint time, Frame& out) {
    return compose(frameAt(time, m_cut->rate), out);
}

template <class Sample>
Result<QImage> BasicCompositor<Sample>::still(std::int64_t frame) {
    Frame out(m_width, m_height);
    SW_CHECK(compose(frame, out));
    return imageFrom(out);
}

template <class Sample>
void BasicCompositor<Sample>::addLook(std::int64_t frame, Hasher& hasher) const {
    const View view = viewAt(timeOf(frame));
    const auto add = [&](const std::string& look, const SceneView& scene) {
        hasher.addField(look);
        for (const LayerPose& pose : scene.poses)
            look::add(hasher, pose);
        for (const TimePoint time : scene.times)
            look::add(hasher, time.flicks);
        look::add(hasher, scene.frame);
    };
    add(m_cut->pictures.empty() ? "" : m_pictureLooks[view.scene], view.now);
    look::add(hasher, view.progress);
    if (view.progress < 1) {
        look::add(hasher, m_cut->pictures[view.scene].transition.kind);
        add(m_pictureLooks[view.scene - 1], view.before);
    }
    look::add(hasher, std::ssize(view.overlays));
    for (const OverlayView& overlay : view.overlays) {
        hasher.addField(m_overlayLooks[overlay.index]);
        look::add(hasher, overlay.pose);
        look::add(hasher, overlay.time.flicks);
    }
    hasher.addField(view.caption.caption < 0 ? "" : m_captionLooks[static_cast<std::size_t>(view.caption.caption)]);
    look::add(hasher, view.caption);
}

template <class Sample>
bool BasicCompositor<Sample>::sameFrame(std::int64_t a, std::int64_t b) const {
    return viewAt(timeOf(a)) == viewAt(timeOf(b));
}

template class BasicCompositor<std::uint8_t>;
template class BasicCompositor<std::uint16_t>;

}  // namespace sw
