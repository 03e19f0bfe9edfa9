#include <QtTest>
#include <cmath>

#include "core/media/blend.h"
#include "core/media/colour.h"

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

}  // namespace

class TestFrame : public QObject {
    Q_OBJECT

private slots:
    void patchesMatchTheFormula_data();
    void patchesMatchTheFormula();
    void greyHasNoColour();
    void patchesComeBack_data();
    void patchesComeBack();
    void chromaIsSitedLeft();
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
