#include "core/media/preview/preview_quality.h"

#include <algorithm>

namespace sw {
namespace {

constexpr int kSettle = 6;          // frames that show how a step does; the first ones load
constexpr double kTooMuch = 0.95;   // of the period
constexpr double kRoom = 0.7;       // of the period, as expected one step up
constexpr double kMostLoad = 2;     // of one frame: a picture that had to be loaded says nothing of the next
constexpr int kLongestWait = 1800;  // frames

}  // namespace

void QualityControl::change(std::size_t step) {
    m_raised = step < m_step;
    m_step = step;
    m_load = 0;
    m_frames = 0;
    m_room = 0;
}

void QualityControl::add(Duration took, Duration period) {
    const double load = std::min(static_cast<double>(took.flicks) / static_cast<double>(period.flicks), kMostLoad);
    m_load = m_frames == 0 ? std::min(load, 1.0) : m_load + (load - m_load) / 8;
    ++m_frames;
    if (m_frames < kSettle)
        return;
    if (m_load > kTooMuch) {
        if (m_raised)
            m_wait = std::min(2 * m_wait, kLongestWait);
        if (m_step + 1 < kSteps)
            change(m_step + 1);
        return;
    }
    if (m_step == 0)
        return;
    const double larger = kScales[m_step - 1] / kScales[m_step];
    m_room = m_load * larger * larger < kRoom ? m_room + 1 : 0;
    if (m_room >= m_wait)
        change(m_step - 1);
}

}  // namespace sw
