#include "core/media/export/segments.h"

#include <algorithm>

namespace sw {
namespace {

/// The first frame at or behind `time`.
std::int64_t frameFrom(TimePoint time, FrameRate rate) {
    const std::int64_t frame = frameAt(time, rate);
    return startOfFrame(frame, rate) < time ? frame + 1 : frame;
}

/// Equal pieces, so that side by side they end together.
void split(FrameRange range, std::int64_t longest, std::vector<FrameRange>& into) {
    const std::int64_t pieces = (range.count() + longest - 1) / longest;
    for (std::int64_t i = 0; i < pieces; ++i)
        into.push_back({range.first + range.count() * i / pieces, range.first + range.count() * (i + 1) / pieces});
}

}  // namespace

std::vector<FrameRange> segmentsOf(const Cut& cut, FrameRange frames, Duration longest) {
    const std::int64_t most = std::max<std::int64_t>(1, frameAt(TimePoint{longest.flicks}, cut.rate));
    const std::int64_t least = std::min(most, frameFrom(TimePoint{kFlicksPerSecond / 2}, cut.rate));
    std::vector<FrameRange> segments;
    std::int64_t from = frames.first;
    for (const CutPicture& picture : cut.pictures) {
        const std::int64_t anew = frameFrom(picture.range.start + picture.transition.duration, cut.rate);
        if (anew - from < least || frames.last - anew < least)
            continue;
        split({from, anew}, most, segments);
        from = anew;
    }
    split({from, frames.last}, most, segments);
    return segments;
}

}  // namespace sw
