#include "core/media/scene/moving_layer.h"

#include <algorithm>
#include <cmath>

#include "core/media/scene/scene_geometry.h"
#include "core/model/speed.h"

namespace sw {
namespace {

// Pictures may stay up to this much larger than shown: the painter takes care of it.
constexpr double kSlack = 1.25;
// Transparent samples around an upright picture, so that its filtered border fades into nothing.
constexpr int kMargin = 4;

int even(double samples) {
    return std::max(8, static_cast<int>(std::ceil(samples / 2)) * 2);
}

/// At the medium's own size, or shrunk when it is much larger than shown.
QSize sizeFor(const Box& box, double mediaWidth, double mediaHeight, double wanted) {
    const double density = std::max(mediaWidth / box.width, mediaHeight / box.height);
    const double shrink = density > wanted * kSlack ? wanted / density : 1;
    return {even(mediaWidth * shrink), even(mediaHeight * shrink)};
}

Plane framed(const Plane& from, int margin) {
    Plane to(from.width() + 2 * margin, from.height() + 2 * margin);
    for (int y = 0; y < from.height(); ++y)
        std::copy_n(from.row(y), from.width(), to.row(y + margin) + margin);
    return to;
}

/// An opaque picture as a sprite with a transparent margin.
Sprite withMargin(const Frame& frame, const Box& box) {
    Sprite sprite;
    sprite.planes = {framed(frame.y, kMargin), framed(frame.u, kMargin / 2), framed(frame.v, kMargin / 2),
                     framed(Plane(frame.width(), frame.height(), 255), kMargin),
                     framed(Plane(frame.u.width(), frame.u.height(), 255), kMargin / 2)};
    const double across = box.width / frame.width();
    const double down = box.height / frame.height();
    sprite.rest = {box.x - kMargin * across, box.y - kMargin * down, box.width + 2 * kMargin * across,
                   box.height + 2 * kMargin * down};
    return sprite;
}

}  // namespace

/// Opens a video and decodes up to where it will be shown first.
MovingLayer::Opened MovingLayer::openAt(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject,
                                        TimePoint first, const std::stop_token& stop) {
    auto clip = std::make_unique<OpenClip>();
    SW_TRY(clip->finish, LayerFinish::open(layer, folder, subject));
    SW_TRY(clip->reader, ClipReader::open(folder / layer.media.fileName(), subject, stop));
    SW_TRY(const ClipFrame* const frame, clip->reader->at(first));
    clip->converter = std::make_unique<FrameConverter>(clip->reader->format(), *frame->picture, subject);
    return clip;
}

MovingLayer::MovingLayer(const LoadingScene& scene, std::size_t index, TimePoint first, std::stop_token stop)
    : m_layer(scene.picture().layers[index]),
      m_terms(scene.terms()),
      m_largest(largestScale(scene.picture(), m_layer)),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); }),
      m_opening(std::async(std::launch::async, openAt, m_layer, m_terms.folder, subjectOf(scene.picture(), true), first,
                           m_stop.get_token())) {}

MovingLayer::~MovingLayer() {
    m_stop.request_stop();
}

Result<void> MovingLayer::finishOpening() {
    if (m_opening.valid()) {
        if (Opened opened = m_opening.get(); opened)
            m_clip = std::move(*opened);
        else
            m_failed = opened.error();
    }
    if (m_failed)
        return tl::unexpected(*m_failed);
    return {};
}

Result<void> MovingLayer::show(TimePoint time, Sprite& sprite) {
    SW_CHECK(finishOpening());
    SW_TRY(const ClipFrame* const frame, m_clip->reader->at(time));
    if (m_shown == frame->start)
        return {};
    SW_CHECK(convert(*frame->picture, sprite));
    m_shown = frame->start;
    return {};
}

Result<void> MovingLayer::convert(const AVFrame& picture, Sprite& sprite) {
    const ClipFormat& format = m_clip->reader->format();
    const FittedLayer fit = fitted(m_layer, format.width, format.height);
    SW_CHECK(convert(picture, fit, sprite));
    m_clip->finish.apply(fit.layer, sprite);
    return {};
}

Result<void> MovingLayer::convert(const AVFrame& picture, const FittedLayer& fit, Sprite& sprite) {
    const ClipFormat& format = m_clip->reader->format();
    const Box& box = fit.layer.box;
    if (box.width <= 0 || box.height <= 0) {
        sprite = {};
        return {};
    }
    const double wanted = m_terms.scale * m_largest;
    const PictureCrop crop{fit.shownWidth, fit.shownHeight,
                           sizeFor(box, format.width * fit.shownWidth, format.height * fit.shownHeight, wanted)};
    if (format.alpha || m_layer.rotation != 0) {
        SW_TRY(const QImage image, m_clip->converter->image(picture, crop));
        sprite = spriteFrom(image, fit.layer, m_terms.scale, m_largest, false);
        return {};
    }
    SW_TRY(Frame frame, m_clip->converter->planar(picture, crop));
    if (coversAlways(fit.layer, m_terms)) {
        sprite = {{std::move(frame.y), std::move(frame.u), std::move(frame.v), {}, {}}, box, true};
    } else {
        sprite = withMargin(frame, box);
    }
    return {};
}

LiveScene::LiveScene(std::shared_ptr<const LoadingScene> scene, const std::vector<TimePoint>& first,
                       const std::stop_token& stop)
    : m_scene(std::move(scene)) {
    const std::vector<bool>& moves = m_scene->moves();
    if (std::find(moves.begin(), moves.end(), true) == moves.end())
        return;
    for (std::size_t i = 0; i < moves.size(); ++i)
        m_moving.push_back(moves[i] ? std::make_unique<MovingLayer>(*m_scene, i, first[i], stop) : nullptr);
}

bool LiveScene::hasFailed() const {
    return std::any_of(m_moving.begin(), m_moving.end(),
                       [](const auto& moving) { return moving && moving->hasFailed(); });
}

Result<const SceneSprites*> LiveScene::at(const std::vector<TimePoint>& times) {
    const Result<SceneSprites>& stills = m_scene->sprites();
    if (!stills)
        return tl::unexpected(stills.error());
    if (m_moving.empty())
        return &*stills;
    if (m_sprites.empty())
        m_sprites = *stills;
    for (std::size_t i = 0; i < m_moving.size(); ++i)
        if (m_moving[i])
            SW_CHECK(m_moving[i]->show(times[i], m_sprites[i]));
    return &m_sprites;
}

std::vector<TimePoint> mediaTimesAt(const CutPicture& picture, PictureStore& store, Duration sinceStart) {
    std::vector<TimePoint> times;
    for (const CutLayer& layer : picture.layers)
        times.push_back(store.moves(layer.media) ? mediaTimeAt(layer, sinceStart, picture.range.duration()) : TimePoint{});
    return times;
}

}  // namespace sw
