#include "core/media/scene/moving_layer.h"

#include <algorithm>
#include <cmath>

#include "core/media/frame/mirror.h"
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

template <class Sample>
BasicPlane<Sample> framed(const BasicPlane<Sample>& from, int margin) {
    BasicPlane<Sample> to(from.width() + 2 * margin, from.height() + 2 * margin);
    for (int y = 0; y < from.height(); ++y)
        std::copy_n(from.row(y), from.width(), to.row(y + margin) + margin);
    return to;
}

/// An opaque picture as a sprite with a transparent margin.
template <class Sample>
BasicSprite<Sample> withMargin(const BasicFrame<Sample>& frame, const Box& box) {
    BasicSprite<Sample> sprite;
    sprite.planes = {framed(frame.y, kMargin), framed(frame.u, kMargin / 2), framed(frame.v, kMargin / 2),
                     framed(BasicPlane<Sample>(frame.width(), frame.height(), Depth<Sample>::kMost), kMargin),
                     framed(BasicPlane<Sample>(frame.u.width(), frame.u.height(), Depth<Sample>::kMost), kMargin / 2)};
    const double across = box.width / frame.width();
    const double down = box.height / frame.height();
    sprite.rest = {box.x - kMargin * across, box.y - kMargin * down, box.width + 2 * kMargin * across,
                   box.height + 2 * kMargin * down};
    return sprite;
}

}  // namespace

/// Opens a video and decodes up to where it will be shown first.
template <class Sample>
auto BasicMovingLayer<Sample>::openAt(const CutLayer& layer, const std::filesystem::path& folder, const std::string& subject,
                                      TimePoint first, const std::stop_token& stop) -> Opened {
    auto clip = std::make_unique<OpenClip>();
    SW_TRY(clip->finish, BasicLayerFinish<Sample>::open(layer, folder, subject));
    SW_TRY(clip->reader, ClipReader::open(folder / layer.media.fileName(), subject, stop));
    SW_TRY(const ClipFrame* const frame, clip->reader->at(first));
    clip->converter = std::make_unique<FrameConverter>(clip->reader->format(), *frame->picture, subject);
    return clip;
}

template <class Sample>
BasicMovingLayer<Sample>::BasicMovingLayer(const LoadingScene& scene, std::size_t index, TimePoint first, std::stop_token stop)
    : m_layer(scene.picture().layers[index]),
      m_terms(scene.terms()),
      m_largest(largestScale(scene.picture(), m_layer)),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); }),
      m_opening(std::async(std::launch::async, openAt, m_layer, m_terms.folder, subjectOf(scene.picture(), true), first,
                           m_stop.get_token())) {}

template <class Sample>
BasicMovingLayer<Sample>::~BasicMovingLayer() {
    m_stop.request_stop();
}

template <class Sample>
Result<void> BasicMovingLayer<Sample>::finishOpening() {
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

template <class Sample>
Result<void> BasicMovingLayer<Sample>::show(TimePoint time, Sprite& sprite) {
    SW_CHECK(finishOpening());
    SW_TRY(const ClipFrame* const frame, m_clip->reader->at(time));
    if (m_shown == frame->start)
        return {};
    SW_CHECK(convert(*frame->picture, sprite));
    m_shown = frame->start;
    return {};
}

template <class Sample>
Result<void> BasicMovingLayer<Sample>::convert(const AVFrame& picture, Sprite& sprite) {
    const ClipFormat& format = m_clip->reader->format();
    const FittedLayer fit = fitted(m_layer, format.width, format.height);
    SW_CHECK(convert(picture, fit, sprite));
    m_clip->finish.apply(fit.layer, sprite);
    return {};
}

template <class Sample>
Result<void> BasicMovingLayer<Sample>::convert(const AVFrame& picture, const FittedLayer& fit, Sprite& sprite) {
    const ClipFormat& format = m_clip->reader->format();
    const Box& box = fit.layer.box;
    if (box.width <= 0 || box.height <= 0) {
        sprite = {};
        return {};
    }
    const double wanted = m_terms.scale * m_largest;
    const PictureCrop crop{fit.shown,
                           sizeFor(box, format.width * fit.shown.width, format.height * fit.shown.height, wanted)};
    if (format.alpha || m_layer.rotation != 0) {
        SW_TRY(const QImage image, m_clip->converter->template image<Sample>(picture, crop));
        sprite = spriteFrom<Sample>(m_layer.mirrored ? image.mirrored(true, false) : image, fit.layer, m_terms.scale, m_largest, false);
        return {};
    }
    SW_TRY(BasicFrame<Sample> frame, m_clip->converter->template planar<Sample>(picture, crop));
    if (m_layer.mirrored)
        mirror(frame);
    if (coversAlways(fit.layer, m_terms)) {
        sprite = {{std::move(frame.y), std::move(frame.u), std::move(frame.v), {}, {}}, box, true};
    } else {
        sprite = withMargin(frame, box);
    }
    return {};
}

template <class Sample>
BasicLiveScene<Sample>::BasicLiveScene(std::shared_ptr<const LoadingScene> scene, const std::vector<TimePoint>& first,
                                       const std::stop_token& stop)
    : m_scene(std::move(scene)) {
    const std::vector<bool>& moves = m_scene->moves();
    if (std::find(moves.begin(), moves.end(), true) == moves.end())
        return;
    for (std::size_t i = 0; i < moves.size(); ++i)
        m_moving.push_back(moves[i] ? std::make_unique<BasicMovingLayer<Sample>>(*m_scene, i, first[i], stop) : nullptr);
}

template <class Sample>
bool BasicLiveScene<Sample>::hasFailed() const {
    return std::any_of(m_moving.begin(), m_moving.end(),
                       [](const auto& moving) { return moving && moving->hasFailed(); });
}

template <class Sample>
auto BasicLiveScene<Sample>::at(const std::vector<TimePoint>& times) -> Result<const SceneSprites*> {
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

template <class Sample>
std::vector<TimePoint> mediaTimesAt(const CutPicture& picture, BasicPictureStore<Sample>& store, Duration sinceStart) {
    std::vector<TimePoint> times;
    for (const CutLayer& layer : picture.layers)
        times.push_back(store.moves(layer.media) ? mediaTimeAt(layer, sinceStart, picture.range.duration()) : TimePoint{});
    return times;
}

template class BasicMovingLayer<std::uint8_t>;
template class BasicMovingLayer<std::uint16_t>;
template class BasicLiveScene<std::uint8_t>;
template class BasicLiveScene<std::uint16_t>;
template std::vector<TimePoint> mediaTimesAt(const CutPicture&, BasicPictureStore<std::uint8_t>&, Duration);
template std::vector<TimePoint> mediaTimesAt(const CutPicture&, BasicPictureStore<std::uint16_t>&, Duration);

}  // namespace sw
