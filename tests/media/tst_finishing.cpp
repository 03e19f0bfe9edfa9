#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include "core/media/caption/fonts.h"
#include "core/media/scene/compositor.h"
#include "sample_cut.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

/// One scene of 30 frames, and an overlay that stands still over its middle from the first frame to the last.
struct Film {
    QTemporaryDir folder;
    Cut cut = sample::cut(folder.path().toStdString(), 1, 30);

    [[nodiscard]] fs::path path() const { return folder.path().toStdString(); }

    CutOverlay& overlay(const QColor& colour) {
        QImage image(80, 80, QImage::Format_RGB32);
        image.fill(colour);
        CutOverlay overlay;
        overlay.origin = "clip-1";
        overlay.range = {TimePoint{}, TimePoint{} + cut.duration};
        overlay.layer.media = sample::store(image, path(), "own-" + colour.name().mid(1).toStdString());
        overlay.layer.box = {60, 100, 150, 150};
        overlay.animation.in = "none";
        cut.overlays.push_back(overlay);
        return cut.overlays.back();
    }
    [[nodiscard]] Frame at(std::int64_t frame) const {
        Compositor compositor(std::make_shared<const Cut>(cut), path(), sample::style("bold"), cut.width, cut.height);
        Frame out;
        const Result<void> composed = compositor.compose(frame, out);
        if (!composed)
            qFatal("%s", composed.error().message.c_str());
        return out;
    }
};

/// The largest difference of luma in a rectangle.
int difference(const Frame& a, const Frame& b, const QRect& rect) {
    int largest = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            largest = std::max(largest, std::abs(a.y.row(y)[x] - b.y.row(y)[x]));
    return largest;
}

bool isGrey(const Frame& frame) {
    for (const Plane* plane : {&frame.u, &frame.v})
        for (int y = 0; y < plane->height(); ++y)
            for (int x = 0; x < plane->width(); ++x)
                if (plane->row(y)[x] != 128)
                    return false;
    return true;
}

const QRect kAll(0, 0, 270, 480);
const QRect kInside(70, 110, 130, 130);
const QRect kCorner(62, 102, 8, 8);
const QRect kCentre(125, 165, 20, 20);
constexpr int kFrame = 20;

}  // namespace

/// Colour, masks, keys, blending and titles as the compositor applies them.
class TestFinishing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void overlayIsSeenAsOpaqueAsItIs() {
        Film film;
        const Frame bare = film.at(kFrame);
        film.overlay(Qt::white);
        const Frame whole = film.at(kFrame);
        film.cut.overlays[0].layer.opacity = 0.5;
        const Frame half = film.at(kFrame);
        film.cut.overlays[0].layer.opacity = 0;
        QVERIFY(film.at(kFrame) == bare);
        for (int y = kInside.top(); y <= kInside.bottom(); y += 7)
            for (int x = kInside.left(); x <= kInside.right(); x += 7) {
                QVERIFY(std::abs(whole.y.row(y)[x] - 235) <= 1);
                QVERIFY(std::abs(2 * half.y.row(y)[x] - whole.y.row(y)[x] - bare.y.row(y)[x]) <= 4);
            }
    }

    void maskShowsItsShape() {
        Film film;
        const Frame bare = film.at(kFrame);
        CutOverlay& overlay = film.overlay(Qt::white);
        overlay.layer.mask.shape = MaskShape::Ellipse;
        const Frame masked = film.at(kFrame);
        QCOMPARE(difference(masked, bare, kCorner), 0);
        QVERIFY(masked.y.row(175)[135] >= 234);
        film.cut.overlays[0].layer.mask.inverted = true;
        const Frame inverted = film.at(kFrame);
        QCOMPARE(difference(inverted, bare, kCentre), 0);
        QVERIFY(inverted.y.row(kCorner.center().y())[kCorner.center().x()] >= 234);
    }

    void pictureCanBeTheMask() {
        Film film;
        const Frame bare = film.at(kFrame);
        QImage halves(64, 64, QImage::Format_RGB32);
        halves.fill(Qt::black);
        for (int y = 0; y < 64; ++y)
            for (int x = 32; x < 64; ++x)
                halves.setPixel(x, y, qRgb(255, 255, 255));
        CutOverlay& overlay = film.overlay(Qt::white);
        overlay.layer.mask.shape = MaskShape::Media;
        overlay.layer.mask.media = sample::store(halves, film.path(), "mask");
        const Frame masked = film.at(kFrame);
        QCOMPARE(difference(masked, bare, QRect(65, 110, 55, 130)), 0);
        QVERIFY(masked.y.row(175)[190] >= 234);
    }

    void keyTakesTheGroundOut() {
        Film film;
        const Frame bare = film.at(kFrame);
        CutOverlay& overlay = film.overlay(QColor(0, 208, 64));
        overlay.layer.key.colour = "#00d040";
        QCOMPARE(difference(film.at(kFrame), bare, kAll), 0);
        film.cut.overlays[0].layer.key.colour = "#0000ff";
        QVERIFY(difference(film.at(kFrame), bare, kInside) > 20);
    }

    void blendingMeetsWhatIsBelow_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("white, multiplied") << static_cast<int>(BlendMode::Multiply) << QColor(Qt::white);
        QTest::newRow("black, screened") << static_cast<int>(BlendMode::Screen) << QColor(Qt::black);
        QTest::newRow("black, added") << static_cast<int>(BlendMode::Add) << QColor(Qt::black);
        QTest::newRow("white, darkened") << static_cast<int>(BlendMode::Darken) << QColor(Qt::white);
    }
    /// These colours change nothing in these modes; in others they do.
    void blendingMeetsWhatIsBelow() {
        QFETCH(int, mode);
        QFETCH(QColor, colour);
        Film film;
        const Frame bare = film.at(kFrame);
        CutOverlay& overlay = film.overlay(colour);
        QVERIFY(difference(film.at(kFrame), bare, kInside) > 20);
        overlay.layer.blend = static_cast<BlendMode>(mode);
        const Frame upright = film.at(kFrame);
        film.cut.overlays[0].animation.loop = "rotate";
        const Frame turned = film.at(kFrame);
        for (const Frame& blended : {upright, turned}) {
            QVERIFY(difference(blended, bare, kCentre) <= 2);
            // At hard edges the cubic filter overshoots, in colours more than in alpha, which ends at 255.
            QVERIFY2(difference(blended, bare, kAll) <= 16, std::to_string(difference(blended, bare, kAll)).c_str());
        }
    }

    void layersAreGraded() {
        Film film;
        CutOverlay& overlay = film.overlay(QColor(200, 40, 40));
        const Frame red = film.at(kFrame);
        overlay.layer.grade.saturation = -1;
        const Frame grey = film.at(kFrame);
        QVERIFY(red.v.row(87)[67] > 150);
        QVERIFY(std::abs(grey.v.row(87)[67] - 128) <= 1);
        QCOMPARE(difference(red, grey, QRect(0, 300, 270, 180)), 0);
    }

    void sceneAndFilmAreGraded() {
        Film film;
        film.overlay(QColor(200, 40, 40));
        film.cut.captions = {sample::caption({"Red", "words"}, 10, film.cut.rate)};
        QVERIFY(!isGrey(film.at(kFrame)));
        film.cut.pictures[0].grade.saturation = -1;
        const Frame scene = film.at(kFrame);
        QVERIFY2(scene.v.row(87)[67] > 150, "overlays are no part of the scene");
        film.cut.pictures[0].grade = {};
        film.cut.grade.saturation = -1;
        const Frame whole = film.at(kFrame);
        QVERIFY(std::abs(whole.v.row(87)[67] - 128) <= 1);
        QVERIFY2(!isGrey(whole), "captions keep their colours");
        film.cut.captions.clear();
        QVERIFY(isGrey(film.at(kFrame)));
    }

    void grainMoves() {
        Film film;
        film.cut.pictures[0].camera = {};
        film.cut.pictures[0].layers.resize(1);
        Compositor still(std::make_shared<const Cut>(film.cut), film.path(), sample::style("bold"), 270, 480);
        QVERIFY(still.sameFrame(10, 11));
        film.cut.grade.grain = 0.6;
        Compositor moving(std::make_shared<const Cut>(film.cut), film.path(), sample::style("bold"), 270, 480);
        QVERIFY(!moving.sameFrame(10, 11));
        QVERIFY(!(film.at(10) == film.at(11)));
        QVERIFY(film.at(10) == film.at(10));
    }

    void missingTableIsSaid() {
        Film film;
        film.cut.pictures[0].grade.lut = {std::string(64, 'e'), "cube"};
        Compositor compositor(std::make_shared<const Cut>(film.cut), film.path(), sample::style("bold"), 270, 480);
        Frame out;
        const Result<void> composed = compositor.compose(0, out);
        QVERIFY(!composed);
        QVERIFY2(composed.error().message.find("scene-1") != std::string::npos, composed.error().message.c_str());
        Compositor preview(std::make_shared<const Cut>(film.cut), film.path(), sample::style("bold"), 270, 480,
                           {.missing = MissingMedia::Placeholder});
        QVERIFY2(preview.compose(0, out), "a preview goes on without the colours");
        QCOMPARE(preview.problems().size(), std::size_t{1});
        QCOMPARE(preview.problems()[0].origin, std::string("scene-1"));
    }

    void titlesAreDrawnAndTyped() {
        Film film;
        const Frame bare = film.at(kFrame);
        CutOverlay title;
        title.origin = "clip-2";
        title.range = {TimePoint{}, TimePoint{} + film.cut.duration};
        title.layer.box = {35, 40, 200, 100};
        title.title.text = "WIDE TITLE";
        title.animation.in = "none";
        film.cut.overlays = {title};
        const Frame drawn = film.at(kFrame);
        QVERIFY(difference(drawn, bare, QRect(35, 40, 200, 100)) > 40);
        QCOMPARE(difference(drawn, bare, QRect(0, 160, 270, 320)), 0);
        film.cut.overlays[0].animation.in = "typewriter";
        film.cut.overlays[0].animation.inDuration = film.cut.duration;
        const auto ink = [&](std::int64_t frame) {
            const Frame with = film.at(frame);
            Film plain;
            const Frame without = plain.at(frame);
            int count = 0;
            for (int y = 40; y < 140; ++y)
                for (int x = 35; x < 235; ++x)
                    count += std::abs(with.y.row(y)[x] - without.y.row(y)[x]) > 20;
            return count;
        };
        const int early = ink(6);
        const int later = ink(18);
        QVERIFY2(early < later, (std::to_string(early) + " " + std::to_string(later)).c_str());
        film.cut.overlays[0].layer.mask.shape = MaskShape::Rectangle;
        film.cut.overlays[0].layer.mask.box = {0, 0, 0, 0};
        QCOMPARE(ink(18), 0);
    }
};

QTEST_MAIN(TestFinishing)
#include "tst_finishing.moc"
