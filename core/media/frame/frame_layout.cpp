#include "core/media/frame/frame_layout.h"

#include <algorithm>
#include <cstring>

namespace sw {
namespace {

void copyRows(const Plane& plane, std::uint8_t* to, int stride) {
    for (int y = 0; y < plane.height(); ++y)
        std::memcpy(to + static_cast<std::ptrdiff_t>(y) * stride, plane.row(y), static_cast<std::size_t>(plane.width()));
}

std::uint16_t* row16(AVFrame& frame, int plane, int y) {
    return reinterpret_cast<std::uint16_t*>(frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane]);
}

/// How much a value has to be raised for 10 bits.
template <class Sample>
constexpr int kRaise = 10 - Depth<Sample>::kBits;

template <class Sample>
void toTenBits(const BasicPlane<Sample>& plane, AVFrame& to, int index) {
    for (int y = 0; y < plane.height(); ++y) {
        const Sample* from = plane.row(y);
        std::uint16_t* out = row16(to, index, y);
        for (int x = 0; x < plane.width(); ++x)
            out[x] = static_cast<std::uint16_t>(from[x] << kRaise<Sample>);
    }
}

/// Twice as many rows: each lies a quarter of a chroma row from its own and three quarters from the next one, so that the
/// weights 3 and 1 give the value in 10 bits exactly where there were 8.
template <class Sample>
void toTenBitsTwiceAsHigh(const BasicPlane<Sample>& plane, AVFrame& to, int index) {
    constexpr int kTwoBits = 2 - kRaise<Sample>;
    const int last = plane.height() - 1;
    for (int y = 0; y < 2 * plane.height(); ++y) {
        const Sample* own = plane.row(y / 2);
        const Sample* next = plane.row(std::clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, last));
        std::uint16_t* out = row16(to, index, y);
        for (int x = 0; x < plane.width(); ++x)
            out[x] = static_cast<std::uint16_t>((3 * own[x] + next[x] + (1 << kTwoBits >> 1)) >> kTwoBits);
    }
}

void interleave(const Plane& u, const Plane& v, AVFrame& to) {
    for (int y = 0; y < u.height(); ++y) {
        std::uint8_t* out = to.data[1] + static_cast<std::ptrdiff_t>(y) * to.linesize[1];
        for (int x = 0; x < u.width(); ++x) {
            out[2 * x] = u.row(y)[x];
            out[2 * x + 1] = v.row(y)[x];
        }
    }
}

/// Lets `to` point at the frame's own samples.
template <class Sample>
bool share(const BasicFrame<Sample>& frame, AVFrame& to) {
    const BasicPlane<Sample>* planes[] = {&frame.y, &frame.u, &frame.v};
    for (int i = 0; i < 3; ++i) {
        // FFmpeg's interface has no const; encoders copy the samples.
        to.data[i] = reinterpret_cast<std::uint8_t*>(const_cast<Sample*>(planes[i]->row(0)));
        to.linesize[i] = static_cast<int>(planes[i]->stride()) * static_cast<int>(sizeof(Sample));
    }
    // A frame without a buffer would be copied once more.
    const std::size_t size = static_cast<std::size_t>(to.linesize[0]) * static_cast<std::size_t>(to.height);
    to.buf[0] = av_buffer_create(to.data[0], size, [](void*, std::uint8_t*) {}, nullptr, AV_BUFFER_FLAG_READONLY);
    return to.buf[0] != nullptr;
}

}  // namespace

template <class Sample>
Result<ff::FramePtr> frameFor(const BasicFrame<Sample>& frame, AVPixelFormat format) {
    constexpr bool kDeep = sizeof(Sample) > 1;
    ff::FramePtr made(av_frame_alloc());
    if (!made)
        return ff::encoderError("video", AVERROR(ENOMEM));
    made->format = format;
    made->width = frame.width();
    made->height = frame.height();
    if (format == (kDeep ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P)) {
        if (!share(frame, *made))
            return ff::encoderError("video", AVERROR(ENOMEM));
        return made;
    }
    if (const int code = av_frame_get_buffer(made.get(), 0); code < 0)
        return ff::encoderError("video", code);
    if (format == AV_PIX_FMT_YUV420P10LE || format == AV_PIX_FMT_YUV422P10LE) {
        const auto chroma = format == AV_PIX_FMT_YUV420P10LE ? toTenBits<Sample> : toTenBitsTwiceAsHigh<Sample>;
        toTenBits(frame.y, *made, 0);
        chroma(frame.u, *made, 1);
        chroma(frame.v, *made, 2);
        return made;
    }
    if constexpr (!kDeep) {
        if (format == AV_PIX_FMT_NV12) {
            copyRows(frame.y, made->data[0], made->linesize[0]);
            interleave(frame.u, frame.v, *made);
            return made;
        }
    }
    return ff::encoderError("video", AVERROR(ENOSYS));
}

template Result<ff::FramePtr> frameFor(const Frame&, AVPixelFormat);
template Result<ff::FramePtr> frameFor(const DeepFrame&, AVPixelFormat);

}  // namespace sw
