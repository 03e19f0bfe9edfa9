#pragma once

#include "core/media/frame.h"
#include "core/media/scene_painter.h"
#include "core/model/cut.h"

namespace sw {

/// How far a transition is on the frame `sinceStart` after its start: above 0 on its first frame, 1 when it is over.
double transitionProgress(const Transition& transition, Duration sinceStart, FrameRate rate);

/// Paints scenes' frames into one another. Keeps scratch frames between calls; belongs to one thread.
class TransitionPainter {
public:
    /// `out` is what is seen at `progress` (0: exactly `from`, 1: exactly `to`). All frames are of one size and
    /// different objects.
    void paint(TransitionKind kind, double progress, const Frame& from, const Frame& to, Frame& out);

private:
    void whip(double progress, const Frame& from, const Frame& to, Frame& out);
    void slide(double progress, const Frame& from, const Frame& to, Frame& out);
    void push(double progress, const Frame& from, const Frame& to, Frame& out);
    void zoomIn(double progress, const Frame& from, const Frame& to, Frame& out);
    /// `picture` about the frame's centre at `scale`, blurred outwards by `blur` (a part of its size).
    void zoomed(const Frame& picture, double scale, double blur, Frame& out);

    SpritePainter m_painter;
    Frame m_first;
    Frame m_second;
    std::vector<std::uint32_t> m_sums;
};

}  // namespace sw
