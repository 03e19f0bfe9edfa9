#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace sw {

/// One plane of 8-bit samples. Rows start on 64-byte borders, and at least kTail readable bytes follow the last row, so
/// that vector loads may run past a row's end. A plain value: copying copies the samples.
class Plane {
public:
    static constexpr int kTail = 128;

    Plane() = default;
    /// All samples are `fill`.
    Plane(int width, int height, std::uint8_t fill = 0);
    Plane(const Plane& other);
    Plane& operator=(const Plane& other);
    Plane(Plane&& other) noexcept;
    Plane& operator=(Plane&& other) noexcept;
    ~Plane();

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] std::ptrdiff_t stride() const { return m_stride; }
    [[nodiscard]] std::uint8_t* row(int y) { return m_samples + y * m_stride; }
    [[nodiscard]] const std::uint8_t* row(int y) const { return m_samples + y * m_stride; }
    void fill(std::uint8_t value);
    friend bool operator==(const Plane& a, const Plane& b);

private:
    [[nodiscard]] std::size_t bytes() const;
    int m_width = 0;
    int m_height = 0;
    std::ptrdiff_t m_stride = 0;
    std::uint8_t* m_samples = nullptr;
};

/// A picture as it goes to the encoder: planar yuv420p, 8 bit, BT.709, limited range, chroma sited left (each chroma
/// sample lies on the left one of its two luma columns and between its two luma rows; H.273 type 0). Width and height
/// are even.
struct Frame {
    Frame() = default;
    /// A black frame.
    Frame(int width, int height);

    [[nodiscard]] int width() const { return y.width(); }
    [[nodiscard]] int height() const { return y.height(); }
    void fill(std::uint8_t luma, std::uint8_t blue, std::uint8_t red);
    friend bool operator==(const Frame&, const Frame&) = default;

    Plane y;
    Plane u;
    Plane v;
};

/// Frames of one size that are used again when the last holder lets go. May be used from any thread; frames may outlive
/// the pool.
class FramePool {
public:
    FramePool(int width, int height);
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

}  // namespace sw
