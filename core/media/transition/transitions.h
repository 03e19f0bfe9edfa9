#pragma once

#include <memory>

#include "core/media/frame/frame.h"
#include "core/model/cut.h"

namespace sw {

template <class Sample>
struct BasicTransitionScratch;

/// How far a transition is on the frame `sinceStart` after its start: above 0 on its first frame, 1 when it is over.
double transitionProgress(const Transition& transition, Duration sinceStart, FrameRate rate);

/// Paints scenes' frames into one another. Keeps scratch frames between calls, but what it paints depends on nothing
/// but its arguments; belongs to one thread.
template <class Sample>
class BasicTransitionPainter {
public:
    using Frame = BasicFrame<Sample>;

    BasicTransitionPainter();
    ~BasicTransitionPainter();

    /// `out` is what is seen at `progress` (0: exactly `from`, 1: exactly `to`). All frames are of one size, at least
    /// 16 × 16, and different objects.
    void paint(TransitionKind kind, double progress, const Frame& from, const Frame& to, Frame& out);

private:
    std::unique_ptr<BasicTransitionScratch<Sample>> m_scratch;
};

using TransitionPainter = BasicTransitionPainter<std::uint8_t>;

}  // namespace sw
