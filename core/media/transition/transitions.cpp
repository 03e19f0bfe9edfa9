#include "core/media/transition/transitions.h"

#include <algorithm>
#include <array>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"

namespace sw {
namespace {

using enum TransitionKind;
using Shot = const TransitionShot&;
using Scratch = TransitionScratch&;

/// How each transition of core/model/transition_names is painted: an algorithm and its parameters.
struct Painting {
    TransitionKind kind;
    void (*paint)(Shot shot, Scratch scratch);
};

constexpr std::array kPaintings = {
    Painting{None, [](Shot shot, Scratch) { shot.out = shot.to; }},
    Painting{Dissolve, [](Shot s, Scratch) { mixFrames(s.from, s.to, weightOf(smoothstep(s.progress)), s.out); }},
    Painting{Whip, [](Shot s, Scratch k) { paintWhip(Way::Left, s, k); }},
    Painting{Slide, [](Shot s, Scratch k) { paintSlide(Way::Left, s, k); }},
    Painting{Push, [](Shot s, Scratch k) { paintPush(Way::Up, s, k); }},
    Painting{ZoomIn, [](Shot s, Scratch k) { paintZoomIn(s, k); }},
    Painting{Flash, [](Shot s, Scratch) { paintFlash(s); }},
    Painting{DipToBlack, [](Shot s, Scratch) { paintDip(qRgb(0, 0, 0), s); }},
    Painting{DipToWhite, [](Shot s, Scratch) { paintDip(qRgb(255, 255, 255), s); }},
    Painting{WipeLeft, [](Shot s, Scratch k) { paintWipe({.way = Way::Left}, s, k); }},
    Painting{WipeRight, [](Shot s, Scratch k) { paintWipe({.way = Way::Right}, s, k); }},
    Painting{WipeUp, [](Shot s, Scratch k) { paintWipe({.way = Way::Up}, s, k); }},
    Painting{WipeDown, [](Shot s, Scratch k) { paintWipe({.way = Way::Down}, s, k); }},
    Painting{WipeDiagonal, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Diagonal, .soft = 0.2}, s, k); }},
    Painting{Clock, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Clock, .soft = 0.06}, s, k); }},
    Painting{Iris, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Iris, .soft = 0.1}, s, k); }},
    Painting{Blinds,
             [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Blinds, .soft = 0.12, .count = 9}, s, k); }},
    Painting{Bars, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Bars, .soft = 0.06, .count = 8}, s, k); }},
    Painting{Checker,
             [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Checker, .soft = 0.05, .count = 6}, s, k); }},
    Painting{Tiles, [](Shot s, Scratch k) { paintWipe({.shape = WipeShape::Tiles, .soft = 0.14, .count = 9}, s, k); }},
    Painting{Luma, [](Shot s, Scratch k) { paintLuma(s, k); }},
    Painting{SlideRight, [](Shot s, Scratch k) { paintSlide(Way::Right, s, k); }},
    Painting{SlideUp, [](Shot s, Scratch k) { paintSlide(Way::Up, s, k); }},
    Painting{SlideDown, [](Shot s, Scratch k) { paintSlide(Way::Down, s, k); }},
    Painting{PushLeft, [](Shot s, Scratch k) { paintPush(Way::Left, s, k); }},
    Painting{PushRight, [](Shot s, Scratch k) { paintPush(Way::Right, s, k); }},
    Painting{PushDown, [](Shot s, Scratch k) { paintPush(Way::Down, s, k); }},
    Painting{WhipRight, [](Shot s, Scratch k) { paintWhip(Way::Right, s, k); }},
    Painting{WhipUp, [](Shot s, Scratch k) { paintWhip(Way::Up, s, k); }},
    Painting{WhipDown, [](Shot s, Scratch k) { paintWhip(Way::Down, s, k); }},
    Painting{Doors, [](Shot s, Scratch k) { paintDoors(s, k); }},
    Painting{ZoomOut, [](Shot s, Scratch k) { paintZoomOut(s, k); }},
    Painting{Spin, [](Shot s, Scratch k) { paintSpin(s, k); }},
    Painting{Swirl, [](Shot s, Scratch k) { paintSwirl(s, k); }},
    Painting{Ripple, [](Shot s, Scratch k) { paintRipple(s, k); }},
    Painting{Cube, [](Shot s, Scratch k) { paintCube(s, k); }},
    Painting{PageTurn, [](Shot s, Scratch k) { paintPageTurn(s, k); }},
    Painting{Blur, [](Shot s, Scratch k) { paintBlur(s, k); }},
    Painting{Pixelate, [](Shot s, Scratch k) { paintPixelate(s, k); }},
    Painting{Glitch, [](Shot s, Scratch) { paintGlitch(s); }},
    Painting{FilmBurn, [](Shot s, Scratch k) { paintFilmBurn(s, k); }},
    Painting{LightLeak, [](Shot s, Scratch k) { paintLightLeak(s, k); }},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kPaintings.size(); ++i)
        if (static_cast<std::size_t>(kPaintings[i].kind) != i)
            return false;
    return kPaintings.size() == static_cast<std::size_t>(LightLeak) + 1;
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

TransitionPainter::TransitionPainter() : m_scratch(std::make_unique<TransitionScratch>()) {}

TransitionPainter::~TransitionPainter() = default;

void TransitionPainter::paint(TransitionKind kind, double progress, const Frame& from, const Frame& to, Frame& out) {
    if (progress <= 0 || progress >= 1 || kind == TransitionKind::None) {
        out = progress <= 0 ? from : to;
        return;
    }
    kPaintings[static_cast<std::size_t>(kind)].paint({progress, from, to, out}, *m_scratch);
}

}  // namespace sw
