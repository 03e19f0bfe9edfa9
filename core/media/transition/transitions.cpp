#include "core/media/transition/transitions.h"

#include <algorithm>
#include <array>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"

namespace sw {
namespace {

using enum TransitionKind;

/// How each transition of core/model/transition_names is painted: an algorithm and its parameters.
template <class Sample>
struct Painting {
    using Shot = const BasicTransitionShot<Sample>&;
    using Scratch = BasicTransitionScratch<Sample>&;
    TransitionKind kind;
    void (*paint)(Shot shot, Scratch scratch);
};

template <class Sample, class Shot = typename Painting<Sample>::Shot, class Scratch = typename Painting<Sample>::Scratch>
constexpr std::array kPaintings = {
    Painting<Sample>{None, [](Shot shot, Scratch) { shot.out = shot.to; }},
    Painting<Sample>{Dissolve, [](Shot s, Scratch) { mixFrames(s.from, s.to, weightOf<Sample>(smoothstep(s.progress)), s.out); }},
    Painting<Sample>{Whip, [](Shot s, Scratch k) { paintWhip(Way::Left, s, k); }},
    Painting<Sample>{Slide, [](Shot s, Scratch k) { paintSlide(Way::Left, s, k); }},
    Painting<Sample>{Push, [](Shot s, Scratch k) { paintPush(Way::Up, s, k); }},
    Painting<Sample>{ZoomIn, [](Shot s, Scratch k) { paintZoomIn(s, k); }},
    Painting<Sample>{Flash, [](Shot s, Scratch) { paintFlash(s); }},
    Painting<Sample>{DipToBlack, [](Shot s, Scratch) { paintDip(qRgb(0, 0, 0), s); }},
    Painting<Sample>{DipToWhite, [](Shot s, Scratch) { paintDip(qRgb(255, 255, 255), s); }},
    Painting<Sample>{WipeLeft, [](Shot s, Scratch k) { paintWipe({.way = Way::Left}, s, k); }},
    Painting<Sample>{WipeRight, [](Shot s, Scratch k) { paintWipe({.way = Way::Right}, s, k); }},
    Painting<Sample>{WipeUp, [](Shot s, Scratch k) { paintWipe({.way = Way::Up}, s, k); }},
    Painting<Sample>{WipeDown, [](Shot s, Scratch k) { paintWipe({.way = Way::Down}, s, k); }},
    Painting<Sample>{WipeDiagonal, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Diagonal, .soft = 0.2}, s, k); }},
    Painting<Sample>{Clock, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Clock, .soft = 0.06}, s, k); }},
    Painting<Sample>{Iris, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Iris, .soft = 0.1}, s, k); }},
    Painting<Sample>{Blinds,
             [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Blinds, .soft = 0.12, .count = 9}, s, k); }},
    Painting<Sample>{Bars, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Bars, .soft = 0.06, .count = 8}, s, k); }},
    Painting<Sample>{Checker,
             [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Checker, .soft = 0.05, .count = 6}, s, k); }},
    Painting<Sample>{Tiles, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Tiles, .soft = 0.14, .count = 9}, s, k); }},
    Painting<Sample>{Luma, [](Shot s, Scratch k) { paintLuma(s, k); }},
    Painting<Sample>{SlideRight, [](Shot s, Scratch k) { paintSlide(Way::Right, s, k); }},
    Painting<Sample>{SlideUp, [](Shot s, Scratch k) { paintSlide(Way::Up, s, k); }},
    Painting<Sample>{SlideDown, [](Shot s, Scratch k) { paintSlide(Way::Down, s, k); }},
    Painting<Sample>{PushLeft, [](Shot s, Scratch k) { paintPush(Way::Left, s, k); }},
    Painting<Sample>{PushRight, [](Shot s, Scratch k) { paintPush(Way::Right, s, k); }},
    Painting<Sample>{PushDown, [](Shot s, Scratch k) { paintPush(Way::Down, s, k); }},
    Painting<Sample>{WhipRight, [](Shot s, Scratch k) { paintWhip(Way::Right, s, k); }},
    Painting<Sample>{WhipUp, [](Shot s, Scratch k) { paintWhip(Way::Up, s, k); }},
    Painting<Sample>{WhipDown, [](Shot s, Scratch k) { paintWhip(Way::Down, s, k); }},
    Painting<Sample>{Doors, [](Shot s, Scratch k) { paintDoors(s, k); }},
    Painting<Sample>{ZoomOut, [](Shot s, Scratch k) { paintZoomOut(s, k); }},
    Painting<Sample>{Spin, [](Shot s, Scratch k) { paintSpin(s, k); }},
    Painting<Sample>{Swirl, [](Shot s, Scratch k) { paintSwirl(s, k); }},
    Painting<Sample>{Ripple, [](Shot s, Scratch k) { paintRipple(s, k); }},
    Painting<Sample>{Cube, [](Shot s, Scratch k) { paintCube(s, k); }},
    Painting<Sample>{PageTurn, [](Shot s, Scratch k) { paintPageTurn(s, k); }},
    Painting<Sample>{Blur, [](Shot s, Scratch k) { paintBlur(s, k); }},
    Painting<Sample>{Pixelate, [](Shot s, Scratch k) { paintPixelate(s, k); }},
    Painting<Sample>{Glitch, [](Shot s, Scratch) { paintGlitch(s); }},
    Painting<Sample>{FilmBurn, [](Shot s, Scratch k) { paintFilmBurn(s, k); }},
    Painting<Sample>{LightLeak, [](Shot s, Scratch k) { paintLightLeak(s, k); }},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kPaintings<std::uint8_t>.size(); ++i)
        if (static_cast<std::size_t>(kPaintings<std::uint8_t>[i].kind) != i)
            return false;
    return kPaintings<std::uint8_t>.size() == static_cast<std::size_t>(LightLeak) + 1;
}
static_assert(inOrder());

}  // namespace

double transitionProgress(const Transition& transition, Duration sinceStart, FrameRate rate) {
    if (transition.kind == TransitionKind::None || transition.duration.flicks <= 0)
        return 1;
    const Duration frame = Duration::frames(1, rate);
    const double frames = static_cast<double>(transition.duration.flicks) / static_cast<double>(frame.flicks);
    const double at = static_cast<double>(sinceStart.flicks) / static_cast<double>(frame.flicks);
    return std::clamp((at + 1) / (frames + 1), 0.0, 1.0);
}

template <class Sample>
BasicTransitionPainter<Sample>::BasicTransitionPainter() : m_scratch(std::make_unique<BasicTransitionScratch<Sample>>()) {}

template <class Sample>
BasicTransitionPainter<Sample>::~BasicTransitionPainter() = default;

template <class Sample>
void BasicTransitionPainter<Sample>::paint(TransitionKind kind, double progress, const Frame& from, const Frame& to,
                                           Frame& out) {
    if (progress <= 0 || progress >= 1 || kind == TransitionKind::None) {
        out = progress <= 0 ? from : to;
        return;
    }
    kPaintings<Sample>[static_cast<std::size_t>(kind)].paint({progress, from, to, out}, *m_scratch);
}

template class BasicTransitionPainter<std::uint8_t>;
template class BasicTransitionPainter<std::uint16_t>;

}  // namespace sw
