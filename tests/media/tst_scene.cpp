#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/media/scene/compositor.h"
#include "reference_compositor.h"
#include "sample_cut.h"

using namespace sw;

namespace {

double centroidX(const Frame& frame, int level) {
    double sum = 0;
    double weight = 0;
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); ++x) {
            const double w = std::max(0, frame.y.row(y)[x] - level);
            sum += w * (x + 0.5);
            weight += w;
        }
    return sum / weight;
}

/// Smooth lights and shades with texture at all sizes, as in a photo.
QImage photo(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            double level = 120;
            for (const double period : {310.0, 131.0, 57.0, 23.0})
                level += 2 * std::sqrt(period) * std::sin(x / period * 6 + std::cos(y / period * 5 + period) * 2);
            const int light = static_cast<int>(std::clamp(level, 20.0, 235.0));
            image.setPixel(x, y, qRgb(light, 40 + light * 3 / 4, 90 + light / 2));
        }
    return image;
}

/// Structural similarity of two pictures' grey levels, the mean over windows of 8 × 8 (Z. Wang et al. 2004).
double ssim(const QImage& a, const QImage& b) {
    double total = 0;
    int windows = 0;
    for (int top = 0; top + 8 <= a.height(); top += 4)
        for (int left = 0; left + 8 <= a.width(); left += 4, ++windows) {
            double sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, products = 0;
            for (int y = top; y < top + 8; ++y)
                for (int x = left; x < left + 8; ++x) {
                    const double p = qGray(a.pixel(x, y));
                    const double q = qGray(b.pixel(x, y));
                    sumA += p / 64;
                    sumB += q / 64;
                    squaresA += p * p / 64;
                    squaresB += q * q / 64;
                    products += p * q / 64;
                }
            constexpr double c1 = 0.01 * 255 * 0.01 * 255;
            constexpr double c2 = 0.03 * 255 * 0.03 * 255;
            total += (2 * sumA * sumB + c1) * (2 * (products - sumA * sumB) + c2) /
                     ((sumA * sumA + sumB * sumB + c1) * (squaresA - sumA * sumA + squaresB - sumB * sumB + c2));
        }
    return total / windows;
}

}  // namespace

class TestScene : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cameraEases();
    void cameraAtRestShowsThePicture();
    void frameMatchesTheReference_data();
    void frameMatchesTheReference();
    void borderNeverShows_data();
    void borderNeverShows();
    void slowPanIsSmooth();
    void photoMatchesTheReference_data();
    void photoMatchesTheReference();
    void slowZoomIsMonotonic_data();
    void slowZoomIsMonotonic();
    void whatIsCoveredDoesNotShow();
    void layerWaitsForItsEntrance_data();
    void layerWaitsForItsEntrance();
    void timeBecomesFrame_data();
    void timeBecomesFrame();
    void seekingGivesTheSameFrame();
    void standingSceneIsOneFrame();
    void sizesScale();
    void oddSizesAreRoundedUp();
    void emptyCutIsGround();
    void missingPictureIsNamed();
    void brokenPictureIsNamed();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::unique_ptr<Compositor> compositor(const Cut& cut, int scale = 1) const {
        return std::make_unique<Compositor>(std::make_shared<Cut>(cut), folder(), m_style, cut.width * scale,
                                            cut.height * scale);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    CaptionStyle m_style = sample::style("bold");
};

void TestScene::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestScene::cameraEases() {
    const std::vector<CameraKey> keys{{0, 0, 0, 1, 0}, {0.5, 0.1, 0, 2, 4}, {1, 0.1, 0.2, 2, 4}};
    QCOMPARE(cameraAt(keys, -1).zoom, 1.0);
    QCOMPARE(cameraAt(keys, 0.25).zoom, 1.5);
    QCOMPARE(cameraAt(keys, 0.125).zoom, 1 + 0.15625);  // smoothstep(0.25)
    QCOMPARE(cameraAt(keys, 0.75).y, 0.1);
    QCOMPARE(cameraAt(keys, 2).y, 0.2);
    QCOMPARE(cameraAt({}, 0.5), CameraKey{});
}

void TestScene::cameraAtRestShowsThePicture() {
    Cut cut = sample::cut(folder(), 1, 10);
    const QImage picture = sample::picture(270, 480, 3);
    CutLayer layer;
    layer.media = sample::store(picture, folder(), "plain");
    layer.box = {0, 0, 270, 480};
    cut.pictures[0].layers = {layer};
    cut.pictures[0].camera.clear();
    Frame frame;
    QVERIFY(compositor(cut)->compose(4, frame));
    QVERIFY(frame == frameFrom(picture));
}

void TestScene::frameMatchesTheReference_data() {
    QTest::addColumn<int>("frame");
    QTest::addColumn<double>("roll");
    QTest::newRow("start") << 0 << 0.0;
    QTest::newRow("sprite pops in") << 5 << 0.0;
    QTest::newRow("moving") << 17 << 0.0;
    QTest::newRow("end") << 29 << 0.0;
    QTest::newRow("rolled") << 17 << 5.0;
}

void TestScene::frameMatchesTheReference() {
    QFETCH(int, frame);
    QFETCH(double, roll);
    Cut cut = sample::cut(folder(), 1, 30);
    cut.pictures[0].camera[1].roll = roll;
    const auto still = compositor(cut)->still(frame);
    QVERIFY(still);
    const double ratio = psnr(*still, referenceFrame(cut, folder(), frame));
    QVERIFY2(ratio > 31, qPrintable(QString::number(ratio)));
}

void TestScene::borderNeverShows_data() {
    QTest::addColumn<CameraKey>("camera");
    QTest::newRow("far left") << CameraKey{0, -0.5, 0, 1, 0};
    QTest::newRow("far down and right") << CameraKey{0, 0.4, 0.6, 1.1, 0};
    QTest::newRow("zoomed out") << CameraKey{0, 0, 0, 0.4, 0};
    QTest::newRow("rolled") << CameraKey{0, 0.1, 0.1, 1, 9};
}

void TestScene::borderNeverShows() {
    QFETCH(CameraKey, camera);
    Cut cut = sample::cut(folder(), 1, 10);
    QImage white(314, 558, QImage::Format_RGB32);
    white.fill(Qt::white);
    cut.pictures[0].layers.resize(1);
    cut.pictures[0].layers[0].media = sample::store(white, folder(), "white");
    for (const double depth : {0.35, 1.0, 1.6}) {
        cut.pictures[0].layers[0].depth = depth;
        cut.pictures[0].camera = {camera};
        Frame frame;
        QVERIFY(compositor(cut)->compose(3, frame));
        for (int y = 0; y < frame.height(); ++y)
            for (int x = 0; x < frame.width(); ++x)
                QVERIFY2(frame.y.row(y)[x] == 235, qPrintable(QString("%1,%2").arg(x).arg(y)));
    }
}

void TestScene::slowPanIsSmooth() {
    Cut cut = sample::cut(folder(), 1, 60);
    QImage dark(314, 558, QImage::Format_RGB32);
    dark.fill(Qt::black);
    cut.pictures[0].layers[0].media = sample::store(dark, folder(), "dark");
    cut.pictures[0].layers[1].enter = LayerEnter::None;
    cut.pictures[0].layers[1].sway = 0;
    cut.pictures[0].camera = {{0, 0, 0, 1, 0}, {1, 0.02, 0, 1, 0}};  // 5.4 px in two seconds
    const auto maker = compositor(cut);
    Frame frame;
    QVERIFY(maker->compose(0, frame));
    const double start = centroidX(frame, 20);
    for (int i = 1; i < 60; ++i) {
        QVERIFY(maker->compose(i, frame));
        const double wanted = -cameraAt(cut.pictures[0].camera, i / 60.0).x * 270;
        const double moved = centroidX(frame, 20) - start;
        QVERIFY2(std::abs(moved - wanted) < 0.06, qPrintable(QString("%1: %2 for %3").arg(i).arg(moved).arg(wanted)));
    }
}

void TestScene::photoMatchesTheReference_data() {
    QTest::addColumn<int>("frame");
    QTest::newRow("start") << 0;
    QTest::newRow("middle") << 14;
    QTest::newRow("end") << 29;
}

void TestScene::photoMatchesTheReference() {
    QFETCH(int, frame);
    Cut cut = sample::cut(folder(), 1, 30);
    cut.pictures[0].layers.resize(1);
    cut.pictures[0].layers[0].media = sample::store(photo(405, 720), folder(), "photo");
    cut.pictures[0].layers[0].depth = 1;
    const auto still = compositor(cut)->still(frame);
    QVERIFY(still);
    const double similarity = ssim(*still, referenceFrame(cut, folder(), frame));
    QVERIFY2(similarity >= 0.995, qPrintable(QString::number(similarity)));
}

void TestScene::slowZoomIsMonotonic_data() {
    QTest::addColumn<double>("roll");
    QTest::newRow("upright") << 0.0;
    QTest::newRow("rolling") << 0.3;
}

void TestScene::slowZoomIsMonotonic() {
    QFETCH(double, roll);
    Cut cut = sample::cut(folder(), 1, 60);
    QImage soft(314, 558, QImage::Format_RGB32);
    soft.fill(Qt::black);
    QPainter painter(&soft);
    QRadialGradient light(QPointF(240, 400), 40);
    light.setColorAt(0, Qt::white);
    light.setColorAt(1, Qt::black);
    painter.fillRect(soft.rect(), light);
    painter.end();
    CutPicture& scene = cut.pictures[0];
    scene.layers.resize(1);
    scene.layers[0].media = sample::store(soft, folder(), "soft");
    scene.layers[0].depth = 1;
    // The middle of a longer move, where its speed is never zero.
    scene.camera = {{-1, 0, 0, 1.02, -roll}, {2, 0, 0, 1.08, roll}};
    const auto maker = compositor(cut);
    Frame frame;
    double place = 0;
    double speed = 0;
    for (int i = 0; i < 60; ++i) {
        QVERIFY(maker->compose(i, frame));
        const double now = centroidX(frame, 16);
        const double moved = now - place;
        if (i > 0)
            QVERIFY2(std::abs(moved) > 0 && (i == 1 || moved * speed > 0), qPrintable(QString::number(i)));
        if (i > 1)
            QVERIFY2(std::abs(moved - speed) < 0.02, qPrintable(QString("%1: %2, %3").arg(i).arg(speed).arg(moved)));
        place = now;
        speed = moved;
    }
}

void TestScene::whatIsCoveredDoesNotShow() {
    Cut cut = sample::cut(folder(), 1, 10);
    Frame alone;
    Cut covered = cut;
    covered.pictures[0].layers.erase(covered.pictures[0].layers.begin() + 1);
    QVERIFY(compositor(covered)->compose(5, alone));
    cut.pictures[0].layers.push_back(cut.pictures[0].layers[0]);
    Frame frame;
    QVERIFY(compositor(cut)->compose(5, frame));
    QVERIFY(frame == alone);
}

void TestScene::layerWaitsForItsEntrance_data() {
    QTest::addColumn<int>("enter");
    QTest::newRow("fade") << static_cast<int>(LayerEnter::Fade);
    QTest::newRow("pop") << static_cast<int>(LayerEnter::Pop);
    QTest::newRow("rise") << static_cast<int>(LayerEnter::Rise);
    QTest::newRow("drop") << static_cast<int>(LayerEnter::Drop);
    QTest::newRow("slide") << static_cast<int>(LayerEnter::Slide);
}

void TestScene::layerWaitsForItsEntrance() {
    QFETCH(int, enter);
    CutPicture scene;
    scene.range = {{}, startOfFrame(60, {30, 1})};
    CutLayer layer;
    layer.box = {40, 60, 100, 120};
    layer.enter = static_cast<LayerEnter>(enter);
    layer.enterAt = Duration::frames(10, {30, 1});
    scene.layers = {layer};
    const auto pose = [&](int frame) { return posesAt(scene, 270, 480, Duration::frames(frame, {30, 1}))[0]; };
    QCOMPARE(pose(9).opacity, 0.0);
    QVERIFY(pose(13).opacity > 0);
    QVERIFY(pose(13) != pose(14));
    QCOMPARE(pose(26), LayerPose{});  // 16 frames later it has arrived
    QCOMPARE(pose(59), LayerPose{});
}

void TestScene::timeBecomesFrame_data() {
    QTest::addColumn<int>("num");
    QTest::addColumn<int>("den");
    QTest::newRow("30") << 30 << 1;
    QTest::newRow("29.97") << 30000 << 1001;
    QTest::newRow("24") << 24 << 1;
    QTest::newRow("60") << 60 << 1;
}

void TestScene::timeBecomesFrame() {
    QFETCH(int, num);
    QFETCH(int, den);
    Cut cut = sample::cut(folder(), 1, 12);
    cut.rate = {num, den};
    cut.duration = Duration::frames(12, cut.rate);
    cut.pictures[0].range = {{}, TimePoint{cut.duration.flicks}};
    const auto maker = compositor(cut);
    QCOMPARE(maker->frames(), 12);
    Frame byNumber;
    Frame byTime;
    QVERIFY(maker->compose(7, byNumber));
    QVERIFY(maker->compose(startOfFrame(7, cut.rate), byTime));
    QVERIFY(byTime == byNumber);
    QVERIFY(maker->compose(startOfFrame(8, cut.rate) - Duration{1}, byTime));
    QVERIFY(byTime == byNumber);
    QVERIFY(maker->compose(startOfFrame(8, cut.rate), byTime));
    QVERIFY(!(byTime == byNumber));
}

void TestScene::seekingGivesTheSameFrame() {
    const Cut cut = sample::cut(folder(), 3, 12);
    const auto forward = compositor(cut);
    std::vector<Frame> frames(36);
    for (std::size_t i = 0; i < frames.size(); ++i)
        QVERIFY(forward->compose(static_cast<std::int64_t>(i), frames[i]));
    const auto jumping = compositor(cut);
    for (const std::size_t i : {35U, 2U, 20U, 13U, 0U, 12U, 30U}) {
        Frame frame;
        QVERIFY(jumping->compose(static_cast<std::int64_t>(i), frame));
        QVERIFY(frame == frames[i]);
    }
}

void TestScene::standingSceneIsOneFrame() {
    Cut cut = sample::cut(folder(), 2, 30);
    for (CutPicture& scene : cut.pictures) {
        scene.camera.clear();
        scene.layers[1].sway = 0;
    }
    const auto maker = compositor(cut);
    QVERIFY(maker->sameFrame(24, 28));
    QVERIFY(!maker->sameFrame(3, 4));    // the sprite pops in
    QVERIFY(!maker->sameFrame(28, 58));  // another scene
    Frame a;
    Frame b;
    QVERIFY(maker->compose(24, a));
    QVERIFY(maker->compose(28, b));
    QVERIFY(a == b);
}

void TestScene::sizesScale() {
    const Cut cut = sample::cut(folder(), 1, 30);
    const auto small = compositor(cut)->still(20);
    const auto large = compositor(cut, 2)->still(20);
    QVERIFY(small && large);
    QCOMPARE(large->size(), QSize(540, 960));
    const double ratio = psnr(large->scaled(270, 480, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), *small);
    QVERIFY2(ratio > 29, qPrintable(QString::number(ratio)));
}

void TestScene::oddSizesAreRoundedUp() {
    const Cut cut = sample::cut(folder(), 1, 5);
    Compositor maker(std::make_shared<Cut>(cut), folder(), m_style, 135, 241);
    Frame frame;
    QVERIFY(maker.compose(0, frame));
    QCOMPARE(frame.width(), 136);
    QCOMPARE(frame.height(), 242);
}

void TestScene::emptyCutIsGround() {
    Cut cut;
    cut.width = 270;
    cut.height = 480;
    cut.duration = Duration::frames(5, cut.rate);
    Frame frame;
    QVERIFY(compositor(cut)->compose(2, frame));
    QVERIFY(frame.y.row(100)[100] < 40);
}

void TestScene::missingPictureIsNamed() {
    const Cut cut = sample::cut(folder(), 2, 10);
    std::filesystem::remove(folder() / "disc2.png");
    const auto maker = compositor(cut);
    Frame frame;
    QVERIFY(maker->compose(3, frame));
    const auto result = maker->compose(14, frame);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
    QVERIFY(QString::fromStdString(result.error().message).contains("scene-2"));
    QVERIFY(QString::fromStdString(result.error().message).contains("disc2.png"));
}

void TestScene::brokenPictureIsNamed() {
    const Cut cut = sample::cut(folder(), 1, 10);
    QFile broken(QString::fromStdString((folder() / "back1.png").string()));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a picture");
    broken.close();
    Frame frame;
    const auto result = compositor(cut)->compose(0, frame);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
