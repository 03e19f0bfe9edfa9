#include "core/media/check/still_runs.h"

#include <cstdlib>

namespace sw {
namespace {

constexpr double kBlackPart = 0.98;
constexpr int kBlackLuma = 16 + 219 / 10;
constexpr double kStill = 0.255;  // levels
constexpr int kStep = 2;          // rows and columns that are looked at

bool isBlack(const Frame& frame) {
    std::int64_t dark = 0;
    std::int64_t all = 0;
    for (int y = 0; y < frame.height(); y += kStep)
        for (int x = 0; x < frame.width(); x += kStep, ++all)
            dark += frame.y.row(y)[x] <= kBlackLuma ? 1 : 0;
    return static_cast<double>(dark) >= kBlackPart * static_cast<double>(all);
}

/// The mean difference of luma, in levels.
double difference(const Frame& a, const Frame& b) {
    std::int64_t sum = 0;
    std::int64_t all = 0;
    for (int y = 0; y < a.height(); y += kStep)
        for (int x = 0; x < a.width(); x += kStep, ++all)
            sum += std::abs(a.y.row(y)[x] - b.y.row(y)[x]);
    return static_cast<double>(sum) / static_cast<double>(all);
}

}  // namespace

void StillRuns::endRun(TimePoint time) {
    if (m_isEmpty)
        return;
    if (m_isBlack)
        m_black.push_back({m_start, time});
    else if (m_last > m_start)
        m_frozen.push_back({m_start, time});
}

void StillRuns::add(TimePoint time, const Frame& frame) {
    const bool black = isBlack(frame);
    const bool same = !m_isEmpty && (black ? m_isBlack : !m_isBlack && difference(m_first, frame) <= kStill);
    if (!same) {
        endRun(time);
        m_first = frame;
        m_start = time;
        m_isBlack = black;
        m_isEmpty = false;
    }
    m_last = time;
}

void StillRuns::finish(TimePoint end) {
    endRun(end);
}

}  // namespace sw
