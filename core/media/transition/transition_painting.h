#pragma once

#include <cstdint>
#include <vector>

#include "core/media/frame/frame.h"
#include "core/media/scene/scene_painter.h"

namespace sw {

/// One frame of a transition: 0 < progress < 1; all frames are of one size, and `out` is none of the others.
template <class Sample>
struct BasicTransitionShot {
    double progress;
    const BasicFrame<Sample>& from;
    const BasicFrame<Sample>& to;
    BasicFrame<Sample>& out;
};

using TransitionShot = BasicTransitionShot<std::uint8_t>;
using DeepTransitionShot = BasicTransitionShot<std::uint16_t>;

/// What painting needs besides: frames and lines that are used again. Nothing in it survives from one shot to the next.
template <class Sample>
struct BasicTransitionScratch {
    BasicSpritePainter<Sample> painter;
    BasicFrame<Sample> first;
    BasicFrame<Sample> second;
    BasicFrame<Sample> half;  ///< about half as wide and high
    BasicFrame<Sample> otherHalf;
    BasicPlane<Sample> line;
    Plane map;  ///< coarse, of a whole frame; a field, in 8 bits always
    Plane mapLine;
    Resampler resampler;  ///< of maps
    std::vector<std::uint32_t> sums;
    std::vector<float> field;
    std::vector<std::uint16_t> weights;
    std::vector<float> nodes;
    std::vector<std::int32_t> placesX;
    std::vector<std::int32_t> placesY;
};

using TransitionScratch = BasicTransitionScratch<std::uint8_t>;
using DeepTransitionScratch = BasicTransitionScratch<std::uint16_t>;

/// Which way the new picture moves.
enum class Way { Left, Right, Up, Down };

// Moving whole pictures (transition_moves.cpp).
template <class Sample>
void paintWhip(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintSlide(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintPush(Way way, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintDoors(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintZoomIn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintZoomOut(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);

/// The shapes in which the new picture spreads.
enum class WipeShape { Line, Diagonal, Clock, Iris, Blinds, Bars, Checker, Tiles };
struct Wipe {
    WipeShape shape = WipeShape::Line;
    Way way = Way::Left;
    double soft = 0.12;  ///< breadth of the edge, as a part of the whole way
    int count = 1;       ///< of slats, bars, or cells across
};

// Spreading over the old picture (transition_wipes.cpp).
template <class Sample>
void paintWipe(const Wipe& wipe, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintLuma(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintFilmBurn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);

// Bending pictures (transition_warps.cpp, transition_page.cpp).
template <class Sample>
void paintSpin(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintSwirl(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintRipple(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintCube(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintPageTurn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);

// Light, focus and signal (transition_light.cpp).
template <class Sample>
void paintFlash(const BasicTransitionShot<Sample>& shot);
template <class Sample>
void paintDip(QRgb colour, const BasicTransitionShot<Sample>& shot);
template <class Sample>
void paintBlur(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintLightLeak(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintPixelate(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch);
template <class Sample>
void paintGlitch(const BasicTransitionShot<Sample>& shot);

// What several of them need.

double smoothstep(double t);
/// Starts and ends at rest, fast in between (K. Perlin's smootherstep).
double smootherstep(double t);
/// Its speed as a part of the highest, which it has in the middle.
double smootherSpeed(double t);
double easeOutQuart(double t);
/// A share 0…1 as a weight 0…kFull.
template <class Sample>
int weightOf(double share);
template <class Sample>
void tint(BasicFrame<Sample>& frame, const BasicYuv<Sample>& colour, int weight);
/// The share of the new picture when one passes into the other between the progresses `start` and `end`.
double shareBetween(double start, double end, double progress);
/// Makes `frame` one of this size if it is not.
template <class Sample>
void fit(BasicFrame<Sample>& frame, int width, int height);
/// `from` passing into `to`: one of them where the weight says so, else `mixed`, filled with both.
template <class Sample>
const BasicFrame<Sample>& mixture(const BasicTransitionShot<Sample>& shot, double share, BasicFrame<Sample>& mixed);
/// Blurs by two boxes of 2 × radius + 1 samples each way; `line` is scratch.
template <class Sample>
void boxBlur(BasicPlane<Sample>& plane, int radius, BasicPlane<Sample>& line, std::vector<std::uint32_t>& sums);
/// Plans scratch.resampler for drawing scratch.map over planes of this size, into scratch.mapLine.
template <class Sample>
void planMap(const BasicPlane<Sample>& grid, BasicTransitionScratch<Sample>& scratch);
/// A frame at about half its size, for what is too blurred or too fast to be seen sharply.
template <class Sample>
void halve(const BasicFrame<Sample>& frame, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& half);
template <class Sample>
void enlarge(const BasicFrame<Sample>& half, BasicSpritePainter<Sample>& painter, BasicFrame<Sample>& frame);

}  // namespace sw
