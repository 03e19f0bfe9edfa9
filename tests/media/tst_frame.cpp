#include <QRandomGenerator>
#include <QtTest>
#include <cmath>

#include "core/media/frame/blend.h"
#include "core/media/frame/colour.h"
#include "core/media/scene/scene_painter.h"

using namespace sw;

namespace {

/// Rec. ITU-R BT.709-6 in real numbers, 8 bit limited range.
struct Exact {
    double y;
    double u;
    double v;
};

Exact exact(QColor c) {
    const double luma = 0.2126 * c.red() + 0.7152 * c.green() + 0.0722 * c.blue();
    return {16 + 219 * luma / 255, 128 + 224 * (c.blue() - luma) / 255 / 1.8556,
            128 + 224 * (c.red() - luma) / 255 / 1.5748};
}

QImage filled(int width, int height, QColor colour) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

double between(QRandomGenerator& random, double low, double high) {
    return low + random.generateDouble() * (high - low);
}

QImage noise(int width, int height, QRandomGenerator& random) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, random.generate() | 0xff000000U);
    return image;
}

/// Noise with holes, opaque patches and soft borders between them.
QImage patches(int width, int height, QRandomGenerator& random) {
    QImage image = noise(width, height, random).convertToFormat(QImage::Format_ARGB32);
    const double reach = between(random, 8, 50);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double alpha = 400 * std::sin(x / reach) * std::cos(y / reach) + 120;
            const QRgb colour = image.pixel(x, y);
            image.setPixel(
                x, y,
                qRgba(qRed(colour), qGreen(colour), qBlue(colour), static_cast<int>(std::clamp(alpha, 0.0, 255.0))));
        }
    return image;
}

/// What a frame's pixel is in real numbers: chroma is sited left and interpolated linearly.
std::array<double, 3> exactPixel(const Frame& frame, int x, int y) {
    const auto chroma = [&](const Plane& plane) {
        const auto at = [&](int column, int row) {
            return plane.row(std::clamp(row, 0, plane.height() - 1))[std::min(column, plane.width() - 1)] - 128.0;
        };
        const int near = y / 2;
        const int far = near + (y % 2 == 0 ? -1 : 1);
        const auto down = [&](int column) { return 0.75 * at(column, near) + 0.25 * at(column, far); };
        return x % 2 == 0 ? down(x / 2) : (down(x / 2) + down(x / 2 + 1)) / 2;
    };
    const double luma = (frame.y.row(y)[x] - 16) * 255 / 219.0;
    const double u = chroma(frame.u) * 255 / 224 * 1.8556;
    const double v = chroma(frame.v) * 255 / 224 * 1.5748;
    return {luma + v, luma - u * 0.0722 / 0.7152 - v * 0.2126 / 0.7152, luma + u};
}

/// The same planes as if nothing were known of their alpha.
YuvaPlanes unmapped(YuvaPlanes planes) {
    planes.alphaMap = {};
    planes.chromaAlphaMap = {};
    return planes;
}

}  // namespace

class TestFrame : public QObject {
    Q_OBJECT

private slots:
    void patchesMatchTheFormula_data();
    void patchesMatchTheFormula();
    void greyHasNoColour();
    void patchesComeBack_data();
    void patchesComeBack();
    void allPixelsMatchTheFormula_data();
    void allPixelsMatchTheFormula();
    void premultipliedIsTheShareOfOpaque();
    void allPixelsComeBack_data();
    void allPixelsComeBack();
    void imageIsUsedAgain();
    void chromaIsSitedLeft();
    void alphaMapIsRight();
    void knownAlphaChangesNothing_data();
    void knownAlphaChangesNothing();
    void turnedTouchesOnlyItsBox();
    void spriteLiesOverFrame();
    void overRowIsExact();
    void mixEndsAreExact();
    void poolGivesFramesAgain();
    void poolMayGoFirst();
};

void TestFrame::patchesMatchTheFormula_data() {
    QTest::addColumn<QColor>("colour");
    for (const char* name : {"black", "white", "red", "lime", "blue", "cyan", "magenta", "yellow", "#808080", "#7c5cff",
                             "#ffde28", "#0f0c19", "#c08050"})
        QTest::newRow(name) << QColor(name);
}

void TestFrame::patchesMatchTheFormula() {
    QFETCH(QColor, colour);
    const Frame frame = frameFrom(filled(16, 16, colour));
    const Exact wanted = exact(colour);
    const Yuv one = yuvOf(colour.rgb());
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x) {
            QCOMPARE(frame.y.row(y)[x], one.y);
            QVERIFY(std::abs(frame.y.row(y)[x] - wanted.y) <= 0.51);
            QVERIFY(std::abs(frame.u.row(y / 2)[x / 2] - wanted.u) <= 0.51);
            QVERIFY(std::abs(frame.v.row(y / 2)[x / 2] - wanted.v) <= 0.51);
        }
}

void TestFrame::greyHasNoColour() {
    for (int level = 0; level < 256; ++level) {
        const Yuv yuv = yuvOf(qRgb(level, level, level));
        QCOMPARE(int{yuv.u}, 128);
        QCOMPARE(int{yuv.v}, 128);
    }
    QCOMPARE(int{yuvOf(qRgb(0, 0, 0)).y}, 16);
    QCOMPARE(int{yuvOf(qRgb(255, 255, 255)).y}, 235);
}

void TestFrame::patchesComeBack_data() {
    patchesMatchTheFormula_data();
}

void TestFrame::patchesComeBack() {
    QFETCH(QColor, colour);
    const QImage back = imageFrom(frameFrom(filled(16, 16, colour)));
    const QRgb pixel = back.pixel(7, 7);
    // One level of luma or chroma is up to 2.2 levels of a colour.
    QVERIFY(std::abs(qRed(pixel) - colour.red()) <= 2);
    QVERIFY(std::abs(qGreen(pixel) - colour.green()) <= 2);
    QVERIFY(std::abs(qBlue(pixel) - colour.blue()) <= 2);
}

void TestFrame::allPixelsMatchTheFormula_data() {
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(2, 2), QSize(14, 6), QSize(64, 10), QSize(130, 34)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestFrame::allPixelsMatchTheFormula() {
    QFETCH(QSize, size);
    QRandomGenerator random(3);
    const QImage image = noise(size.width(), size.height(), random);
    const Frame frame = frameFrom(image);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            QVERIFY(std::abs(frame.y.row(y)[x] - exact(image.pixelColor(x, y)).y) <= 0.51);
    for (int y = 0; y < size.height() / 2; ++y)
        for (int x = 0; x < size.width() / 2; ++x) {
            double u = 0;
            double v = 0;
            for (const auto& [column, weight] : {std::pair(2 * x - 1, 1), {2 * x, 2}, {2 * x + 1, 1}})
                for (const int row : {2 * y, 2 * y + 1}) {
                    const Exact one = exact(image.pixelColor(std::max(0, column), row));
                    u += weight * one.u / 8;
                    v += weight * one.v / 8;
                }
            QVERIFY(std::abs(frame.u.row(y)[x] - u) <= 0.51);
            QVERIFY(std::abs(frame.v.row(y)[x] - v) <= 0.51);
        }
}

void TestFrame::premultipliedIsTheShareOfOpaque() {
    for (const int alpha : {0, 1, 3, 60, 128, 254, 255}) {
        QImage sprite(34, 10, QImage::Format_ARGB32);
        sprite.fill(QColor(20, 30, 250, alpha));
        const YuvaPlanes planes = yuvaFrom(sprite);
        const Exact whole = exact(QColor(20, 30, 250));
        for (int x = 0; x < 34; ++x) {
            QCOMPARE(int{planes.alpha.row(7)[x]}, alpha);
            QVERIFY(std::abs(planes.y.row(7)[x] - whole.y * alpha / 255) <= 1.1);
            QCOMPARE(int{planes.chromaAlpha.row(3)[x / 2]}, alpha);
            QVERIFY(std::abs(planes.u.row(3)[x / 2] - whole.u * alpha / 255) <= 1.1);
            QVERIFY(std::abs(planes.v.row(3)[x / 2] - whole.v * alpha / 255) <= 1.1);
        }
    }
}

void TestFrame::allPixelsComeBack_data() {
    allPixelsMatchTheFormula_data();
}

void TestFrame::allPixelsComeBack() {
    QFETCH(QSize, size);
    QRandomGenerator random(4);
    Frame frame(size.width(), size.height());
    for (Plane* plane : {&frame.y, &frame.u, &frame.v})
        for (int y = 0; y < plane->height(); ++y)
            for (int x = 0; x < plane->width(); ++x)
                plane->row(y)[x] = static_cast<std::uint8_t>(random.bounded(256));
    const QImage image = imageFrom(frame);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) {
            const auto wanted = exactPixel(frame, x, y);
            const QRgb pixel = image.pixel(x, y);
            QCOMPARE(qAlpha(pixel), 255);
            QVERIFY(std::abs(qRed(pixel) - std::clamp(wanted[0], 0.0, 255.0)) <= 1);
            QVERIFY(std::abs(qGreen(pixel) - std::clamp(wanted[1], 0.0, 255.0)) <= 1);
            QVERIFY(std::abs(qBlue(pixel) - std::clamp(wanted[2], 0.0, 255.0)) <= 1);
        }
}

void TestFrame::imageIsUsedAgain() {
    const Frame red = frameFrom(filled(16, 16, Qt::red));
    const Frame white = frameFrom(filled(16, 16, Qt::white));
    QImage image = imageFrom(red);
    const uchar* samples = image.constBits();
    imageFrom(white, image);
    QCOMPARE(image.constBits(), samples);
    QCOMPARE(image, imageFrom(white));
    const QImage held = image;  // somebody still shows it
    imageFrom(red, image);
    QCOMPARE(held, imageFrom(white));
    QCOMPARE(image, imageFrom(red));
}

void TestFrame::chromaIsSitedLeft() {
    // One blue column: on an even column it is half of its chroma sample, on an odd one a quarter of both neighbours.
    QImage image = filled(16, 4, Qt::black);
    for (int y = 0; y < 4; ++y)
        image.setPixelColor(6, y, Qt::blue);
    const Frame even = frameFrom(image);
    QCOMPARE(int{even.u.row(0)[3]}, 128 + 56);
    QCOMPARE(int{even.u.row(0)[2]}, 128);
    QCOMPARE(int{even.u.row(0)[4]}, 128);
    image = filled(16, 4, Qt::black);
    for (int y = 0; y < 4; ++y)
        image.setPixelColor(7, y, Qt::blue);
    const Frame odd = frameFrom(image);
    QCOMPARE(int{odd.u.row(0)[3]}, 128 + 28);
    QCOMPARE(int{odd.u.row(0)[4]}, 128 + 28);
}

void TestFrame::spriteLiesOverFrame() {
    QImage sprite(16, 16, QImage::Format_ARGB32);
    sprite.fill(QColor(200, 80, 40, 128));
    const YuvaPlanes planes = yuvaFrom(sprite);
    Frame frame = frameFrom(filled(16, 16, QColor(20, 60, 220)));
    for (int y = 0; y < 16; ++y)
        overRow(frame.y.row(y), planes.y.row(y), planes.alpha.row(y), 16);
    const Exact over = exact(QColor(200, 80, 40));
    const Exact below = exact(QColor(20, 60, 220));
    const double a = 128.0 / 255;
    QVERIFY(std::abs(frame.y.row(8)[8] - (over.y * a + below.y * (1 - a))) <= 1.1);
    QVERIFY(std::abs(planes.chromaAlpha.row(3)[3] - 128) == 0);
}

void TestFrame::alphaMapIsRight() {
    QRandomGenerator random(8);
    for (int i = 0; i < 40; ++i) {
        const int width = random.bounded(1, 100);
        const int height = random.bounded(1, 60);
        const QImage image = patches(width, height, random);
        Plane alpha(width, height, 99);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                alpha.row(y)[x] = static_cast<std::uint8_t>(qAlpha(image.pixel(x, y)));
        const AlphaMap map(alpha);
        for (int look = 0; look < 40; ++look) {
            const int left = random.bounded(-20, width);
            const int right = random.bounded(left, width + 20);
            const int top = random.bounded(-20, height);
            const int bottom = random.bounded(top, height + 20);
            const Cover cover = map.look(left, right, top, bottom);
            for (int y = std::max(0, top); y <= std::min(bottom, height - 1); ++y)
                for (int x = std::max(0, left); x <= std::min(right, width - 1); ++x)
                    QVERIFY(cover == Cover::Mixed || alpha.row(y)[x] == (cover == Cover::Clear ? 0 : 255));
        }
    }
    QCOMPARE(AlphaMap(Plane(40, 40, 255)).look(0, 39, 0, 39), Cover::Solid);
    QCOMPARE(AlphaMap(Plane(40, 40, 0)).look(0, 39, 0, 39), Cover::Clear);
    QCOMPARE(AlphaMap().look(0, 39, 0, 39), Cover::Mixed);
}

void TestFrame::knownAlphaChangesNothing_data() {
    QTest::addColumn<double>("roll");
    QTest::addColumn<double>("opacity");
    QTest::newRow("upright") << 0.0 << 1.0;
    QTest::newRow("upright, faded") << 0.0 << 0.4;
    QTest::newRow("turned a little") << 0.013 << 1.0;
    QTest::newRow("turned back a little") << -0.07 << 1.0;
    QTest::newRow("turned, faded") << 0.05 << 0.7;
    QTest::newRow("turned far") << 2.0 << 1.0;
}

void TestFrame::knownAlphaChangesNothing() {
    QFETCH(double, roll);
    QFETCH(double, opacity);
    QRandomGenerator random(17);
    SpritePainter painter;
    for (int i = 0; i < 60; ++i) {
        const int width = random.bounded(2, 90) * 2;
        const int height = random.bounded(2, 70) * 2;
        const YuvaPlanes planes = yuvaFrom(patches(width, height, random));
        Frame quick = frameFrom(noise(150, 90, random));
        Frame plain = quick;
        // Some at their own size on whole pixels, some partly or wholly outside.
        const double scale = i % 4 == 0 ? 1 : between(random, 0.4, 2);
        FrameBox box{between(random, -100, 160), between(random, -100, 100), width * scale, height * scale};
        if (i % 4 == 0)
            box = {std::floor(box.x), std::floor(box.y), box.width, box.height};
        const auto paint = [&](const YuvaPlanes& sprite, Frame& frame) {
            if (roll == 0)
                painter.over(sprite, box, opacity, frame);
            else
                painter.overTurned(sprite, box, roll, 75, 45, opacity, frame);
        };
        paint(planes, quick);
        paint(unmapped(planes), plain);
        QVERIFY2(quick == plain, qPrintable(QString::number(i)));
    }
}

void TestFrame::turnedTouchesOnlyItsBox() {
    QImage white(40, 20, QImage::Format_ARGB32);
    white.fill(Qt::white);
    const YuvaPlanes planes = yuvaFrom(white);
    const double roll = 0.3;
    const FrameBox box{30, 25, 80, 40};
    Frame frame(150, 90);
    SpritePainter().overTurned(planes, box, roll, 75, 45, 1, frame);
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 150; ++x) {
            const double backX = std::cos(roll) * (x + 0.5 - 75) + std::sin(roll) * (y + 0.5 - 45) + 75;
            const double backY = -std::sin(roll) * (x + 0.5 - 75) + std::cos(roll) * (y + 0.5 - 45) + 45;
            const double inside =
                std::min({backX - box.x, box.x + box.width - backX, backY - box.y, box.y + box.height - backY});
            if (std::abs(inside) > 1e-3)
                QCOMPARE(int{frame.y.row(y)[x]}, inside > 0 ? 235 : 16);
        }
}

void TestFrame::overRowIsExact() {
    for (int alpha = 0; alpha < 256; ++alpha) {
        std::vector<std::uint8_t> row(256);
        for (int i = 0; i < 256; ++i)
            row[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i);
        const std::vector<std::uint8_t> value(256, 0);
        const std::vector<std::uint8_t> alphas(256, static_cast<std::uint8_t>(alpha));
        overRow(row.data(), value.data(), alphas.data(), 256);
        for (int i = 0; i < 256; ++i)
            QCOMPARE(int{row[static_cast<std::size_t>(i)]}, static_cast<int>(std::lround(i * (255 - alpha) / 255.0)));
    }
}

void TestFrame::mixEndsAreExact() {
    const Frame a = frameFrom(filled(16, 16, Qt::red));
    const Frame b = frameFrom(filled(16, 16, Qt::white));
    Frame out(16, 16);
    mixFrames(a, b, 0, out);
    QVERIFY(out == a);
    mixFrames(a, b, kFull, out);
    QVERIFY(out == b);
}

void TestFrame::poolGivesFramesAgain() {
    FramePool pool(16, 16);
    const Frame* first = nullptr;
    {
        const auto frame = pool.take();
        first = frame.get();
        QVERIFY(pool.take().get() != first);
    }
    const auto again = pool.take();
    const auto other = pool.take();
    QVERIFY(again.get() == first || other.get() == first);
}

void TestFrame::poolMayGoFirst() {
    std::shared_ptr<Frame> frame;
    {
        FramePool pool(16, 16);
        frame = pool.take();
    }
    QCOMPARE(frame->width(), 16);
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
