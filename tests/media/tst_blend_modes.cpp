#include <QtTest>
#include <array>
#include <cmath>

#include "core/media/finish/blend_modes.h"
#include "core/media/frame/chroma_grid.h"

using namespace sw;

namespace {

/// W3C Compositing and Blending Level 1, section 10.1, in real numbers.
double reference(BlendMode mode, double b, double s) {
    switch (mode) {
        case BlendMode::Normal:
            return s;
        case BlendMode::Multiply:
            return b * s;
        case BlendMode::Screen:
            return b + s - b * s;
        case BlendMode::Overlay:
            return reference(BlendMode::HardLight, s, b);
        case BlendMode::HardLight:
            return s <= 0.5 ? b * 2 * s : reference(BlendMode::Screen, b, 2 * s - 1);
        case BlendMode::SoftLight: {
            const double d = b <= 0.25 ? ((16 * b - 12) * b + 4) * b : std::sqrt(b);
            return s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (d - b);
        }
        case BlendMode::ColourDodge:
            return b <= 0 ? 0 : s >= 1 ? 1 : std::min(1.0, b / (1 - s));
        case BlendMode::ColourBurn:
            return b >= 1 ? 1 : s <= 0 ? 0 : 1 - std::min(1.0, (1 - b) / s);
        case BlendMode::Darken:
            return std::min(b, s);
        case BlendMode::Lighten:
            return std::max(b, s);
        case BlendMode::Add:
            return std::min(1.0, b + s);
        case BlendMode::Difference:
            return std::abs(b - s);
        case BlendMode::Exclusion:
            return b + s - 2 * b * s;
    }
    return 0;
}

constexpr std::array<const char*, 13> kNames = {"normal",     "multiply",     "screen",      "overlay", "soft light",
                                                "hard light", "colour dodge", "colour burn", "darken",  "lighten",
                                                "add",        "difference",   "exclusion"};

QImage filled(int width, int height, QColor colour) {
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

using Rgb3 = std::array<double, 3>;

/// The exact colour of what a flat frame holds, limited to R'G'B'.
Rgb3 colourOf(const Frame& frame) {
    const double luma = (frame.y.row(8)[8] - 16) / 219.0;
    const double blue = luma + 1.8556 * (frame.u.row(4)[4] - 128) / 224.0;
    const double red = luma + 1.5748 * (frame.v.row(4)[4] - 128) / 224.0;
    const double green = (luma - 0.2126 * red - 0.0722 * blue) / 0.7152;
    return {std::clamp(red, 0.0, 1.0), std::clamp(green, 0.0, 1.0), std::clamp(blue, 0.0, 1.0)};
}

Frame textured(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor((x * 37 + y * 11) % 256, (x * 5 + y * 71) % 256, (x * 13 + y * 29) % 256));
    return frameFrom(image);
}

}  // namespace

class TestBlendModes : public QObject {
    Q_OBJECT

private slots:
    void everyModeIsThatOfOtherPrograms_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<double>("opacity");
        for (std::size_t mode = 0; mode < kNames.size(); ++mode)
            for (const double opacity : {1.0, 0.5})
                QTest::addRow("%s at %.1f", kNames[mode], opacity) << static_cast<int>(mode) << opacity;
    }
    void everyModeIsThatOfOtherPrograms() {
        QFETCH(int, mode);
        QFETCH(double, opacity);
        const std::vector<QColor> colours = {Qt::black,           Qt::white,           QColor(128, 128, 128),
                                             QColor(200, 80, 40), QColor(30, 90, 210), QColor(40, 190, 120),
                                             QColor(250, 220, 90)};
        for (const QColor& below : colours)
            for (const QColor& above : colours) {
                Frame frame = frameFrom(filled(16, 16, below));
                const Frame top = frameFrom(filled(16, 16, above));
                const Rgb3 b = colourOf(frame);
                const Rgb3 s = colourOf(top);
                overBlended(static_cast<BlendMode>(mode), opaquePlanes(Frame(top)), 0, 0, opacity, frame);
                Rgb3 wanted{};
                for (std::size_t c = 0; c < 3; ++c)
                    wanted[c] = b[c] + opacity * (reference(static_cast<BlendMode>(mode), b[c], s[c]) - b[c]);
                const double luma = 0.2126 * wanted[0] + 0.7152 * wanted[1] + 0.0722 * wanted[2];
                const QString place = QString("%1 on %2").arg(above.name(), below.name());
                QVERIFY2(std::abs(frame.y.row(8)[8] - (16 + 219 * luma)) <= 1.5, qPrintable(place));
                QVERIFY2(std::abs(frame.u.row(4)[4] - (128 + 224 * (wanted[2] - luma) / 1.8556)) <= 1.5,
                         qPrintable(place));
                QVERIFY2(std::abs(frame.v.row(4)[4] - (128 + 224 * (wanted[0] - luma) / 1.5748)) <= 1.5,
                         qPrintable(place));
            }
    }

    void whereNothingLiesNothingChanges_data() {
        QTest::addColumn<int>("mode");
        for (std::size_t mode = 0; mode < kNames.size(); ++mode)
            QTest::newRow(kNames[mode]) << static_cast<int>(mode);
    }
    void whereNothingLiesNothingChanges() {
        QFETCH(int, mode);
        Frame frame = textured(48, 32);
        const Frame before = frame;
        overBlended(static_cast<BlendMode>(mode), yuvaFrom(filled(48, 32, Qt::transparent)), 0, 0, 1, frame);
        QVERIFY(frame == before);
        const YuvaPlanes red = yuvaFrom(filled(16, 16, Qt::red));
        overBlended(static_cast<BlendMode>(mode), red, 0, 0, 0, frame);
        overBlended(static_cast<BlendMode>(mode), red, 48, 0, 1, frame);
        overBlended(static_cast<BlendMode>(mode), red, 0, -16, 1, frame);
        QVERIFY(frame == before);
    }

    void onlyTheRectangleChanges_data() { whereNothingLiesNothingChanges_data(); }
    void onlyTheRectangleChanges() {
        QFETCH(int, mode);
        const YuvaPlanes picture = yuvaFrom(filled(16, 16, QColor(90, 200, 40, 180)));
        for (const QPoint at : {QPoint(8, 6), QPoint(-8, -4), QPoint(40, 24)}) {
            Frame frame = textured(48, 32);
            const Frame before = frame;
            overBlended(static_cast<BlendMode>(mode), picture, at.x(), at.y(), 0.8, frame);
            const QRect inside(at, QSize(16, 16));
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 48; ++x)
                    if (!inside.contains(x, y)) {
                        QCOMPARE(frame.y.row(y)[x], before.y.row(y)[x]);
                        QCOMPARE(frame.u.row(y / 2)[x / 2], before.u.row(y / 2)[x / 2]);
                    }
            QVERIFY(frame != before);
        }
    }

    void alphaMixes() {
        Frame frame = frameFrom(filled(16, 16, QColor(200, 200, 200)));
        overBlended(BlendMode::Multiply, yuvaFrom(filled(16, 16, QColor(0, 0, 0, 128))), 0, 0, 1, frame);
        QVERIFY(std::abs(frame.y.row(8)[8] - (16 + 219 * 200 * (1 - 128 / 255.0) / 255)) <= 1.5);
        QCOMPARE(int{frame.u.row(4)[4]}, 128);
    }
};

QTEST_GUILESS_MAIN(TestBlendModes)
#include "tst_blend_modes.moc"
