#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "core/media/frame/depth.h"

namespace sw {

/// One plane of samples, of 8 or of 10 bits (see Depth). Rows start on 64-byte borders, and at least kTail readable bytes
/// follow the last row, so that vector loads may run past a row's end. A plain value: copying copies the samples.
template <class Sample>
class BasicPlane {
public:
    static constexpr int kTail = 128;

    BasicPlane() = default;
    /// All samples are `value`.
    BasicPlane(int width, int height, Sample value = 0);
    BasicPlane(const BasicPlane& other);
    BasicPlane& operator=(const BasicPlane& other);
    BasicPlane(BasicPlane&& other) noexcept;
    BasicPlane& operator=(BasicPlane&& other) noexcept;
    ~BasicPlane();

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// From row to row, in samples.
    [[nodiscard]] std::ptrdiff_t stride() const { return m_stride; }
    [[nodiscard]] Sample* row(int y) { return m_samples + y * m_stride; }
    [[nodiscard]] const Sample* row(int y) const { return m_samples + y * m_stride; }
    void fill(Sample value);
    [[nodiscard]] bool operator==(const BasicPlane& other) const;

private:
    [[nodiscard]] std::size_t count() const;
    int m_width = 0;
    int m_height = 0;
    std::ptrdiff_t m_stride = 0;
    Sample* m_samples = nullptr;
};

using Plane = BasicPlane<std::uint8_t>;
using DeepPlane = BasicPlane<std::uint16_t>;

/// A picture as it goes to the encoder: planar yuv420p, 8 or 10 bit, BT.709, limited range, chroma sited left (each chroma
/// sample lies on the left one of its two luma columns and between its two luma rows; H.273 type 0). Width and height
/// are even.
template <class Sample>
struct BasicFrame {
    BasicFrame() = default;
    /// A black frame.
    BasicFrame(int width, int height);

    [[nodiscard]] int width() const { return y.width(); }
    [[nodiscard]] int height() const { return y.height(); }
    void fill(Sample luma, Sample blue, Sample red);
    friend bool operator==(const BasicFrame&, const BasicFrame&) = default;

    BasicPlane<Sample> y;
    BasicPlane<Sample> u;
    BasicPlane<Sample> v;
};

using Frame = BasicFrame<std::uint8_t>;
using DeepFrame = BasicFrame<std::uint16_t>;

/// Frames of one size that are used again when the last holder lets go. May be used from any thread; frames may outlive
/// the pool.
template <class Sample>
class BasicFramePool {
public:
    using Frame = BasicFrame<Sample>;

    BasicFramePool(int width, int height);
    /// A frame whose samples are whatever was in it last.
    [[nodiscard]] std::shared_ptr<Frame> take();

private:
    struct Shelf {
        std::mutex mutex;  ///< guards free
        std::vector<std::unique_ptr<Frame>> free;
    };
    int m_width;
    int m_height;
    std::shared_ptr<Shelf> m_shelf;
};

using FramePool = BasicFramePool<std::uint8_t>;

}  // namespace sw
