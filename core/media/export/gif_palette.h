#pragma once

#include <QImage>
#include <array>
#include <cstdint>
#include <vector>

namespace sw {

/// The colours of a GIF: 255, and a transparent one at the end, which stands for "as before". Internal to core/media.
using GifPalette = std::array<QRgb, 256>;

/// Chooses a palette for pictures. Median cut (Heckbert, Color image quantization for frame buffer display, 1982) over
/// a histogram of 5 bits per channel, splitting the box with the largest error at its mean; then a few rounds of k-means
/// move the colours to the middle of what they stand for. Deterministic.
class GifPaletteMaker {
public:
    GifPaletteMaker();
    /// Counts the colours of a picture (QImage::Format_RGB32).
    void add(const QImage& picture);
    /// At least one picture was added.
    [[nodiscard]] GifPalette palette() const;

private:
    struct Bin {
        std::uint64_t count = 0;
        std::array<std::uint64_t, 3> sum{};  ///< of red, green and blue
    };
    std::vector<Bin> m_bins;
};

/// Turns pictures into indices of a palette, with ordered dithering, which stands still where the picture does and so costs
/// no bytes. Belongs to one thread.
class GifDither {
public:
    explicit GifDither(const GifPalette& palette);
    /// Writes an index per pixel; rows lie `stride` bytes apart.
    void apply(const QImage& picture, std::uint8_t* indices, std::ptrdiff_t stride);

private:
    [[nodiscard]] std::uint8_t nearest(int red, int green, int blue);

    GifPalette m_palette;
    std::vector<std::int16_t> m_nearest;  ///< by 6 bits of red, green and blue; −1 where nobody has asked yet
};

}  // namespace sw
