#pragma once

#include <cstdint>
#include <vector>

#include "core/media/frame/frame.h"
#include "core/media/scene/scene_painter.h"

namespace sw {

/// One frame of a transition: 0 < progress < 1; all frames are of one size, and `out` is none of the others.
struct TransitionShot {
    double progress;
    const Frame& from;
    const Frame& to;
    Frame& out;
};

/// What painting needs besides: frames and lines that are used again. Nothing in it survives from one shot to the next.
struct TransitionScratch {
    SpritePainter painter;
    Resampler resampler;
    Frame first;
    Frame second;
    Frame half;  ///< about half as wide and high
    Frame otherHalf;
    Plane map;  ///< coarse, of a whole frame
    Plane line;
    std::vector<std::uint32_t> sums;
    std::vector<float> field;
    std::vector<std::uint16_t> weights;
    std::vector<float> nodes;
    std::vector<std::int32_t> placesX;
    std::vector<std::int32_t> placesY;
};

/// Which way the new picture moves.
enum class Way { Left, Right, Up, Down };

// Moving whole pictures (transition_moves.cpp).
void paintWhip(Way way, const TransitionShot& shot, TransitionScratch& scratch);
void paintSlide(Way way, const TransitionShot& shot, TransitionScratch& scratch);
void paintPush(Way way, const TransitionShot& shot, TransitionScratch& scratch);
void paintDoors(const TransitionShot& shot, TransitionScratch& scratch);
void paintZoomIn(const TransitionShot& shot, TransitionScratch& scratch);
void paintZoomOut(const TransitionShot& shot, TransitionScratch& scratch);

/// The shapes in which the new picture spreads.
enum class WipeShape { Line, Diagonal, Clock, Iris, Blinds, Bars, Checker, Tiles };
struct Wipe {
    WipeShape shape = WipeShape::Line;
    Way way = Way::Left;
    double soft = 0.12;  ///< breadth of the edge, as a part of the whole way
    int count = 1;       ///< of slats, bars, or cells across
};

// Spreading over the old picture (transition_wipes.cpp).
void paintWipe(const Wipe& wipe, const TransitionShot& shot, TransitionScratch& scratch);
void paintLuma(const TransitionShot& shot, TransitionScratch& scratch);
void paintFilmBurn(const TransitionShot& shot, TransitionScratch& scratch);

// Bending pictures (transition_warps.cpp, transition_page.cpp).
void paintSpin(const TransitionShot& shot, TransitionScratch& scratch);
void paintSwirl(const TransitionShot& shot, TransitionScratch& scratch);
void paintRipple(const TransitionShot& shot, TransitionScratch& scratch);
void paintCube(const TransitionShot& shot, TransitionScratch& scratch);
void paintPageTurn(const TransitionShot& shot, TransitionScratch& scratch);

// Light, focus and signal (transition_light.cpp).
void paintFlash(const TransitionShot& shot);
void paintDip(QRgb colour, const TransitionShot& shot);
void paintBlur(const TransitionShot& shot, TransitionScratch& scratch);
void paintLightLeak(const TransitionShot& shot, TransitionScratch& scratch);
void paintPixelate(const TransitionShot& shot, TransitionScratch& scratch);
void paintGlitch(const TransitionShot& shot);

// What several of them need.

double smoothstep(double t);
/// Starts and ends at rest, fast in between (K. Perlin's smootherstep).
double smootherstep(double t);
/// Its speed as a part of the highest, which it has in the middle.
double smootherSpeed(double t);
double easeOutQuart(double t);
/// A share 0…1 as a weight 0…kFull.
int weightOf(double share);
void tint(Frame& frame, const Yuv& colour, int weight);
/// The share of the new picture when one passes into the other between the progresses `start` and `end`.
double shareBetween(double start, double end, double progress);
/// Makes `frame` one of this size if it is not.
void fit(Frame& frame, int width, int height);
/// `from` passing into `to`: one of them where the weight says so, else `mixed`, filled with both.
const Frame& mixture(const TransitionShot& shot, double share, Frame& mixed);
/// Blurs by two boxes of 2 × radius + 1 samples each way; `line` is scratch.
void boxBlur(Plane& plane, int radius, Plane& line, std::vector<std::uint32_t>& sums);
/// Plans scratch.resampler for drawing scratch.map over planes of this size, into scratch.line.
void planMap(const Plane& grid, TransitionScratch& scratch);
/// A frame at about half its size, for what is too blurred or too fast to be seen sharply.
void halve(const Frame& frame, SpritePainter& painter, Frame& half);
void enlarge(const Frame& half, SpritePainter& painter, Frame& frame);

}  // namespace sw
