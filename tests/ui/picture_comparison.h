#pragma once

#include <QColor>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <array>
#include <cstdlib>

namespace sw::test {

/// Pictures are compared by the mean colours of blocks of so many pixels, so that another rasteriser's edges do not count.
inline constexpr int kBlock = 4;
/// Means that differ by more, of 255 in any channel, are different. A grey line that is gone makes 6, text that is gone 30.
inline constexpr int kTolerance = 5;
/// So many different blocks do not matter.
inline constexpr int kMostBlocks = 3;

/// The picture with 32 levels for each channel, which makes its file small.
inline QImage withFewColours(const QImage& picture) {
    QImage made = picture.convertToFormat(QImage::Format_RGB888);
    made.setDevicePixelRatio(1);
    for (int y = 0; y < made.height(); ++y) {
        uchar* line = made.scanLine(y);
        for (int i = 0; i < 3 * made.width(); ++i)
            line[i] = static_cast<uchar>((line[i] & 0xf8) | (line[i] >> 5));
    }
    return made;
}

/// As a picture is kept: with few colours, and with a palette when there are no more than it has room for.
inline QImage keptForm(const QImage& picture) {
    const QImage made = withFewColours(picture);
    QImage kept(made.size(), QImage::Format_Indexed8);
    QHash<QRgb, int> places;
    QList<QRgb> colours;
    for (int y = 0; y < made.height(); ++y)
        for (int x = 0; x < made.width(); ++x) {
            const QRgb colour = made.pixel(x, y);
            const auto place = places.constFind(colour);
            if (place == places.constEnd()) {
                if (colours.size() == 256)
                    return made;
                places.insert(colour, static_cast<int>(colours.size()));
                colours << colour;
            }
            kept.scanLine(y)[x] = static_cast<uchar>(places[colour]);
        }
    kept.setColorTable(colours);
    return kept;
}

/// The means of one block of an RGB888 picture.
inline std::array<int, 3> blockMean(const QImage& picture, QRect block) {
    std::array<int, 3> sum{};
    for (int y = block.top(); y <= block.bottom(); ++y) {
        const uchar* line = picture.constScanLine(y);
        for (int i = 3 * block.left(); i < 3 * (block.right() + 1); ++i)
            sum[static_cast<std::size_t>(i % 3)] += line[i];
    }
    for (int& one : sum)
        one /= block.width() * block.height();
    return sum;
}

/// How many blocks of a picture differ from those of a kept one; all of them when the sizes do. `marked`, where wanted, becomes
/// the picture, pale, with red blocks where it differs.
inline int differingBlocks(const QImage& keptPicture, const QImage& picture, QImage* marked = nullptr) {
    const QImage kept = keptPicture.convertToFormat(QImage::Format_RGB888);
    const QImage actual = withFewColours(picture);
    const QRect whole = actual.rect();
    if (marked) {
        *marked = actual.convertToFormat(QImage::Format_RGB32);
        QPainter(marked).fillRect(whole, QColor(255, 255, 255, 160));
    }
    if (kept.size() != actual.size())
        return (whole.width() / kBlock + 1) * (whole.height() / kBlock + 1);
    int count = 0;
    for (int y = 0; y < whole.height(); y += kBlock)
        for (int x = 0; x < whole.width(); x += kBlock) {
            const QRect block = QRect(x, y, kBlock, kBlock).intersected(whole);
            const auto a = blockMean(kept, block);
            const auto b = blockMean(actual, block);
            const bool differs = std::abs(a[0] - b[0]) > kTolerance || std::abs(a[1] - b[1]) > kTolerance || std::abs(a[2] - b[2]) > kTolerance;
            count += differs ? 1 : 0;
            if (differs && marked)
                QPainter(marked).fillRect(block, Qt::red);
        }
    return count;
}

}  // namespace sw::test
