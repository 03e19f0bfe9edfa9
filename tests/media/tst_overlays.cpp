#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include "core/media/export/exporter.h"
#include "core/media/scene/compositor.h"
#include "core/media/scene/overlay_painter.h"
#include "core/media/source/media_probe.h"
#include "sample_clip.h"
#include "sample_cut.h"

using namespace sw;
using sample::ClipRecipe;

/// Overlays and videos within a cut, as the compositor paints them.
class TestOverlays : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void overlayIsThereInItsRange() {
        Cut cut = standing(60);
        cut.overlays = {overlay(red(), 20, 40)};
        const auto maker = compositor(cut);
        for (const int frame : {0, 19, 40, 59})
            QVERIFY(!isRed(maker->still(frame)->pixel(135, 100)));
        for (const int frame : {36, 39})
            QVERIFY(isRed(maker->still(frame)->pixel(135, 100)));
        QVERIFY(!maker->sameFrame(19, 39));
        QVERIFY(!maker->sameFrame(20, 21));  // it pops in
        QVERIFY(maker->sameFrame(38, 39));
        QVERIFY(maker->sameFrame(5, 15));
        QVERIFY(!isRed(maker->still(39)->pixel(135, 300)));  // outside of its box
        QVERIFY(!isRed(maker->still(19)->pixel(135, 100)));  // and back
    }

    void theNextCutTakesOverWhatIsTheSame() {
        Cut before = standing(30);
        CutOverlay title = overlay(red(), 0, 30);
        title.origin = "clip-1";
        title.layer.media = {};
        title.title.text = "A title";
        CutOverlay changed = title;
        changed.origin = "clip-2";
        CutOverlay picture = overlay(red(), 0, 30);
        picture.origin = "clip-3";
        before.overlays = {title, changed, picture};
        Cut after = before;
        after.overlays[1].title.text = "Another title";
        for (CutOverlay& moved : after.overlays)
            moved.range = {moved.range.start + Duration::seconds(1), moved.range.end + Duration::seconds(1)};
        std::swap(after.overlays[0], after.overlays[2]);

        PictureStore earlier(std::make_shared<const Cut>(before), folder(), 270, 480);
        std::vector<std::shared_ptr<const LoadingScene>> held;
        for (std::size_t i = 0; i < 3; ++i) {
            held.push_back(earlier.overlay(i));
            QVERIFY(held.back()->sprites());
        }
        PictureStore store(std::make_shared<const Cut>(after), folder(), 270, 480);
        store.takeOver(earlier);
        QCOMPARE(store.knownOverlay(2), held[0]);
        QVERIFY(!store.knownOverlay(1));
        QCOMPARE(store.knownOverlay(0), held[2]);
        PictureStore smaller(std::make_shared<const Cut>(after), folder(), 135, 240);
        smaller.takeOver(earlier);
        QVERIFY(!smaller.knownOverlay(0) && !smaller.knownOverlay(2));
    }

    void laterOverlaysLieOnTop() {
        Cut cut = standing(30);
        QImage green(60, 60, QImage::Format_RGB32);
        green.fill(Qt::green);
        cut.overlays = {overlay(red(), 0, 30), overlay(sample::store(green, folder(), "green"), 0, 30)};
        QVERIFY(qGreen(compositor(cut)->still(29)->pixel(135, 100)) > 200);
        std::swap(cut.overlays[0], cut.overlays[1]);
        QVERIFY(isRed(compositor(cut)->still(29)->pixel(135, 100)));
    }

    void captionsLieOverOverlays() {
        Cut cut = standing(30);
        cut.captions = {sample::caption({"Words", "on", "top"}, 0, cut.rate)};
        const QImage plain = *compositor(cut)->still(5);
        cut.overlays = {overlay(red(), -30, 30)};
        cut.overlays[0].layer.box = {0, 0, 270, 480};
        cut.overlays[0].layer.fit = LayerFit::Stretch;
        const QImage covered = *compositor(cut)->still(5);
        int white = 0;
        for (int y = 0; y < 480; ++y)
            for (int x = 0; x < 270; ++x)
                white += qGray(plain.pixel(x, y)) > 240 && qGray(covered.pixel(x, y)) > 240;
        QVERIFY(white > 50);
        QVERIFY(isRed(covered.pixel(20, 20)));
    }

    void fitsKeepTheShape_data() {
        QTest::addColumn<int>("fit");
        QTest::addColumn<bool>("corner");  // whether the picture reaches the box's top left corner
        QTest::addColumn<bool>("border");  // whether its left border is to be seen
        QTest::newRow("stretch") << int(LayerFit::Stretch) << true << true;
        QTest::newRow("cover") << int(LayerFit::Cover) << true << false;
        QTest::newRow("contain") << int(LayerFit::Contain) << false << true;
    }

    void fitsKeepTheShape() {
        QFETCH(int, fit);
        QFETCH(bool, corner);
        QFETCH(bool, border);
        // Twice as wide as high, with a blue border at left and right; as a picture and as a video.
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 40; ++x) {
                image.setPixel(x, y, qRgb(0, 0, 255));
                image.setPixel(399 - x, y, qRgb(0, 0, 255));
            }
        ClipRecipe recipe;
        recipe.encoder = "png";
        recipe.pixels = AV_PIX_FMT_RGB24;
        recipe.width = 400;
        recipe.height = 200;
        recipe.frames = 2;
        const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
        sample::writeClip(folder() / "video.mov", recipe, [&](int, AVFrame& picture) {
            for (int y = 0; y < 200; ++y)
                std::copy_n(rgb.constScanLine(y), 1200, picture.data[0] + y * picture.linesize[0]);
        });
        for (const MediaRef& media : {sample::store(image, folder(), "wide"), MediaRef{"video", "mov"}}) {
            Cut cut = standing(30);
            cut.overlays = {overlay(media, -30, 30)};
            cut.overlays[0].layer.fit = static_cast<LayerFit>(fit);  // in a box of 100 × 100 at (85, 50)
            const QImage still = *compositor(cut)->still(10);
            const QRgb atCorner = still.pixel(88, 54);
            QCOMPARE(isRed(atCorner) || isBlue(atCorner), corner);
            QCOMPARE(isBlue(still.pixel(88, 100)), border);
            QVERIFY(isRed(still.pixel(135, 100)));
        }
    }

    /// A red square of 100 × 100 at (85, 50), and where its borders are to be.
    void keysMoveAnOverlay_data() {
        QTest::addColumn<int>("property");
        QTest::addColumn<double>("to");  // from what it is at rest, at frame 30
        QTest::addColumn<QRect>("square");  // at frame 15
        const QRect rest(85, 50, 100, 100);
        QTest::newRow("x") << int(KeyedProperty::X) << 60.0 << rest.translated(30, 0);
        QTest::newRow("y") << int(KeyedProperty::Y) << 200.0 << rest.translated(0, 100);
        QTest::newRow("smaller") << int(KeyedProperty::Scale) << 0.0 << QRect(110, 75, 50, 50);
        QTest::newRow("larger") << int(KeyedProperty::Scale) << 2.0 << QRect(60, 25, 150, 150);
        QTest::newRow("a quarter turn") << int(KeyedProperty::Rotation) << 180.0 << rest;
    }

    void keysMoveAnOverlay() {
        QFETCH(int, property);
        QFETCH(double, to);
        QFETCH(QRect, square);
        const auto keyed = static_cast<KeyedProperty>(property);
        Cut cut = standing(60);
        cut.overlays = {overlay(red(), 0, 60)};
        cut.overlays[0].animation.in = "none";
        cut.overlays[0].layer.keyframes = {{Duration{}, keyed, neutralValue(keyed), {}},
                                           {Duration::seconds(1), keyed, to, {}}};
        const auto maker = compositor(cut);
        const QImage still = *maker->still(15);
        const QRect inside = square.adjusted(3, 3, -3, -3);
        const QRect outside = square.adjusted(-3, -3, 3, 3);
        for (const QPoint at : {inside.topLeft(), inside.topRight(), inside.bottomLeft(), inside.bottomRight()})
            QVERIFY2(isRed(still.pixel(at)), qPrintable(QString("%1,%2").arg(at.x()).arg(at.y())));
        for (const QPoint at : {outside.topLeft(), outside.topRight(), outside.bottomLeft(), outside.bottomRight()})
            QVERIFY2(!isRed(still.pixel(at)), qPrintable(QString("%1,%2").arg(at.x()).arg(at.y())));
        QVERIFY(!maker->sameFrame(14, 15));
        QVERIFY(maker->sameFrame(40, 59));  // at rest behind the last key
    }

    /// However far keys go, a frame is made; turned and blended too.
    void keysMayGoFar() {
        Cut cut = standing(10);
        cut.overlays = {overlay(red(), 0, 10)};
        cut.overlays[0].animation.in = "none";
        CutLayer& layer = cut.overlays[0].layer;
        layer.keyframes = {{Duration{}, KeyedProperty::Scale, keyedRange(KeyedProperty::Scale).high, {}}};
        QVERIFY(isRed(compositor(cut)->still(5)->pixel(5, 470)));
        layer.keyframes.push_back({Duration{}, KeyedProperty::Rotation, 30, {}});
        QVERIFY(isRed(compositor(cut)->still(5)->pixel(5, 470)));
        layer.blend = BlendMode::Add;
        QVERIFY(qRed(compositor(cut)->still(5)->pixel(5, 470)) > 200);
        layer.keyframes = {{Duration{}, KeyedProperty::X, keyedRange(KeyedProperty::X).high, {}}};
        QVERIFY(!isRed(compositor(cut)->still(5)->pixel(135, 100)));
    }

    void keysFadeAndTurnAnOverlay() {
        Cut cut = standing(60);
        cut.overlays = {overlay(red(), 0, 60)};
        cut.overlays[0].animation.in = "none";
        const QRgb ground = compositor(standing(60))->still(0)->pixel(135, 100);
        cut.overlays[0].layer.keyframes = {{Duration{}, KeyedProperty::Opacity, 0.5, {}}};
        const QRgb half = compositor(cut)->still(5)->pixel(135, 100);
        QVERIFY(std::abs(qRed(half) - (qRed(ground) + 255) / 2) <= 6);
        QVERIFY(std::abs(qGreen(half) - qGreen(ground) / 2) <= 6);
        cut.overlays[0].layer.keyframes = {{Duration{}, KeyedProperty::Rotation, 45, {}}};
        const QImage turned = *compositor(cut)->still(5);
        QVERIFY(!isRed(turned.pixel(90, 55)));
        QVERIFY(isRed(turned.pixel(135, 35)) && isRed(turned.pixel(70, 100)));  // its corners, 71 from the centre
    }

    /// Four quarters: red, green over blue, white; as letters at the corners of the square that shows them.
    void cropsAndMirrors_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QRectF>("crop");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("corners");
        for (const char* kind : {"picture", "rgb", "yuv", "turned"}) {
            // A phone's video is shown a quarter turn clockwise: blue, red over white, green.
            const bool turned = QString(kind) == "turned";
            const auto row = [&](const char* name, QRectF crop, bool mirrored, const char* plain, const char* lying) {
                QTest::addRow("%s, %s", kind, name)
                    << QString(kind) << crop << mirrored << QString(turned ? lying : plain);
            };
            row("whole", {}, false, "rgbw", "brwg");
            row("mirrored", {}, true, "grwb", "rbgw");
            row("right half", {0.5, 0, 0.5, 1}, false, "ggww", "rrgg");
            row("lower half", {0, 0.5, 1, 0.5}, false, "bwbw", "wgwg");
            row("one quarter", {0, 0, 0.5, 0.5}, false, "rrrr", "bbbb");
            row("middle, mirrored", {0.25, 0.25, 0.5, 0.5}, true, "grwb", "rbgw");
            row("right of the middle, mirrored", {0.4, 0, 0.3, 1}, true, "grwb", "rbgw");
        }
    }

    void cropsAndMirrors() {
        QFETCH(QString, kind);
        QFETCH(QRectF, crop);
        QFETCH(bool, mirrored);
        QFETCH(QString, corners);
        Cut cut = standing(10);
        cut.overlays = {overlay(quarters(kind), 0, 10)};
        CutLayer& layer = cut.overlays[0].layer;
        cut.overlays[0].animation.in = "none";
        layer.fit = LayerFit::Stretch;
        layer.crop = {crop.x(), crop.y(), crop.width(), crop.height()};
        layer.mirrored = mirrored;
        const QImage still = *compositor(cut)->still(5);
        const std::pair<int, int> places[] = {{5, 5}, {95, 5}, {5, 95}, {95, 95}};
        QString shown;
        for (const auto& [x, y] : places)
            shown += letterOf(still.pixel(85 + x, 50 + y));
        QCOMPARE(shown, corners);
        // Where two colours meet is exact to a sample or two, chroma included: 3.5 pixels each of the narrow one.
        const int away = kind == "turned" ? 9 : 4;
        const double joint = 100 * (0.5 - (crop.width() > 0 ? crop.x() : 0)) / (crop.width() > 0 ? crop.width() : 1);
        const double across = mirrored ? 100 - joint : joint;
        if (across > 10 && across < 90) {
            QCOMPARE(letterOf(still.pixel(85 + static_cast<int>(across) - away, 55)), corners[0]);
            QCOMPARE(letterOf(still.pixel(85 + static_cast<int>(across) + away, 55)), corners[1]);
        }
    }

    /// A cropped picture keeps the shape of its crop, not of the whole.
    void cropsAreFitted() {
        Cut cut = standing(10);
        cut.overlays = {overlay(quarters("picture"), 0, 10)};
        cut.overlays[0].animation.in = "none";
        cut.overlays[0].layer.crop = {0.4, 0, 0.2, 1};  // 32 × 96 of 160 × 96: a third of the square's width
        const QImage contained = *compositor(cut)->still(5);
        QCOMPARE(letterOf(contained.pixel(85 + 40, 60)), QChar('r'));
        QCOMPARE(letterOf(contained.pixel(85 + 60, 60)), QChar('g'));
        QVERIFY(!isRed(contained.pixel(85 + 28, 60)));
        cut.overlays[0].layer.fit = LayerFit::Cover;
        const QImage covered = *compositor(cut)->still(5);
        QCOMPARE(letterOf(covered.pixel(85 + 4, 53)), QChar('r'));
        QCOMPARE(letterOf(covered.pixel(85 + 96, 147)), QChar('w'));
        QCOMPARE(letterOf(covered.pixel(85 + 4, 98)), QChar('r'));  // a third of its height, about its middle
    }

    void ownPictureCoversTheCanvas() {
        QImage image(800, 300, QImage::Format_RGB32);  // its middle third is a square of green
        image.fill(Qt::red);
        for (int y = 0; y < 300; ++y)
            for (int x = 300; x < 500; ++x)
                image.setPixel(x, y, qRgb(0, 255, 0));
        Cut cut = standing(10);
        cut.pictures[0].layers[0].media = sample::store(image, folder(), "own");
        cut.pictures[0].layers[0].fit = LayerFit::Cover;
        const QImage still = *compositor(cut)->still(5);
        for (const int x : {2, 135, 267})
            for (const int y : {2, 240, 477})
                QVERIFY2(qGreen(still.pixel(x, y)) > 200, qPrintable(QString("%1,%2").arg(x).arg(y)));
    }

    void videoPlaysOverItsScene() {
        Cut cut = withVideo(40);
        const auto maker = compositor(cut);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(sample::numberIn(*maker->still(i)), i);
        for (const int i : {30, 3, 39, 12})
            QCOMPARE(sample::numberIn(*maker->still(i)), i);
        QVERIFY(!maker->sameFrame(10, 11));
        QVERIFY(maker->sameFrame(10, 10));
    }

    void speedPicksTheFrames_data() {
        QTest::addColumn<QVector<double>>("keys");
        QTest::addColumn<bool>("reverse");
        QTest::addColumn<QVector<int>>("frames");
        QTest::addColumn<QVector<int>>("numbers");
        const QVector<int> frames{0, 10, 20, 39};
        QTest::newRow("as recorded") << QVector<double>{} << false << frames << QVector<int>{5, 15, 25, 44};
        QTest::newRow("twice") << QVector<double>{0, 2} << false << frames << QVector<int>{5, 25, 45, 83};
        QTest::newRow("half") << QVector<double>{0, 0.5} << false << frames << QVector<int>{5, 10, 15, 24};
        // 40 (u + u²) frames after u of the length
        QTest::newRow("ramp") << QVector<double>{0, 1, 1, 3} << false << frames << QVector<int>{5, 17, 35, 82};
        QTest::newRow("stands") << QVector<double>{0, 0} << false << frames << QVector<int>{5, 5, 5, 5};
        QTest::newRow("stops half way") << QVector<double>{0, 1, 0.5, 1, 0.5, 0} << false << frames << QVector<int>{5, 15, 25, 25};
        QTest::newRow("backwards") << QVector<double>{} << true << frames << QVector<int>{44, 34, 24, 5};
        QTest::newRow("backwards, twice") << QVector<double>{0, 2} << true << frames << QVector<int>{84, 64, 44, 6};
    }

    void speedPicksTheFrames() {
        QFETCH(QVector<double>, keys);
        QFETCH(bool, reverse);
        QFETCH(QVector<int>, frames);
        QFETCH(QVector<int>, numbers);
        Cut cut = withVideo(40);
        CutLayer& layer = cut.pictures[0].layers[0];
        layer.from = startOfFrame(5, cut.rate);
        layer.reverse = reverse;
        for (int i = 0; i < keys.size(); i += 2)
            layer.speed.push_back({keys[i], keys[i + 1]});
        const auto maker = compositor(cut);
        for (int i = 0; i < frames.size(); ++i)
            QCOMPARE(sample::numberIn(*maker->still(frames[i])), numbers[i]);
        if (!keys.empty() && keys[1] == 0)
            QVERIFY(maker->sameFrame(3, 30));
    }

    void overlayVideoRunsFromItsStart() {
        Cut cut = standing(60);
        writeNumbers("numbers.mp4");
        cut.overlays = {overlay({"numbers", "mp4"}, 20, 50)};
        cut.overlays[0].layer.box = {0, 0, 160, 96};
        cut.overlays[0].layer.from = startOfFrame(7, cut.rate);
        const auto maker = compositor(cut);
        for (const int i : {36, 45, 49, 40})
            QCOMPARE(sample::numberIn(maker->still(i)->copy(0, 0, 160, 96)), 7 + i - 20);
    }

    void severalCompositorsShareStillsOnly() {
        Cut cut = withVideo(40);
        const auto shared = std::make_shared<const Cut>(cut);
        const auto store = std::make_shared<PictureStore>(shared, folder(), cut.width, cut.height);
        Compositor one(shared, store, m_style, cut.width, cut.height);
        Compositor two(shared, store, m_style, cut.width, cut.height);
        for (const int i : {3, 20, 38}) {
            QCOMPARE(sample::numberIn(*one.still(i)), i);
            QCOMPARE(sample::numberIn(*two.still(39 - i)), 39 - i);
        }
    }

    void missingMediaIsAnErrorOrAPlaceholder_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("missing") << "missing";
        QTest::newRow("empty") << "empty";
        QTest::newRow("cut off") << "cut off";
        QTest::newRow("video without its index") << "video";
    }

    void missingMediaIsAnErrorOrAPlaceholder() {
        QFETCH(QString, kind);
        Cut cut = sample::cut(folder(), 2, 20);
        MediaRef media{"own", kind == "video" ? "mp4" : "png"};
        if (kind == "empty")
            std::ofstream(folder() / "own.png").flush();
        if (kind == "cut off") {
            sample::store(sample::picture(300, 300, 1), folder(), "own");
            std::filesystem::resize_file(folder() / "own.png", 5000);
        }
        if (kind == "video") {
            writeNumbers("own.mp4");
            std::filesystem::resize_file(folder() / "own.mp4", 3000);
        }
        cut.pictures[1].layers[0].media = media;
        cut.overlays = {overlay(media, 0, 10)};
        const auto strict = compositor(cut);
        Frame frame;
        const Result<void> overlayFails = strict->compose(5, frame);
        QVERIFY(!overlayFails);
        QVERIFY2(overlayFails.error().message.find("clip-7") != std::string::npos, overlayFails.error().message.c_str());
        const Result<void> sceneFails = strict->compose(30, frame);
        QVERIFY(!sceneFails);
        QVERIFY(sceneFails.error().message.find("scene-2") != std::string::npos);

        Compositor mild(std::make_shared<Cut>(cut), folder(), m_style, cut.width, cut.height, {MissingMedia::Placeholder, {}});
        QVERIFY(mild.compose(15, frame));
        QVERIFY(mild.problems().empty());
        for (const int i : {5, 6, 30, 31})
            QVERIFY(mild.compose(i, frame));
        QCOMPARE(mild.problems().size(), std::size_t{2});
        QCOMPARE(mild.problems()[0].origin, std::string("clip-7"));
        QCOMPARE(mild.problems()[1].origin, std::string("scene-2"));
        QVERIFY(mild.problems()[1].error == sceneFails.error());
        const QImage still = *mild.still(38);
        for (const QPoint at : {QPoint(5, 5), QPoint(135, 240), QPoint(265, 475)})
            QVERIFY(qGray(still.pixel(at)) > 40 && qGray(still.pixel(at)) < 80);
    }

    void stopEndsComposing() {
        Cut cut = withVideo(40);
        std::stop_source stop;
        Compositor maker(std::make_shared<Cut>(cut), folder(), m_style, cut.width, cut.height,
                         {MissingMedia::Placeholder, stop.get_token()});
        Frame frame;
        QVERIFY(maker.compose(0, frame));
        stop.request_stop();
        const Result<void> result = maker.compose(39, frame);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(maker.problems().empty());
    }

    void exportHasTheOverlay() {
        Cut cut = standing(45);
        writeNumbers("numbers.mp4");
        cut.overlays = {overlay({"numbers", "mp4"}, 0, 45)};
        cut.overlays[0].layer.box = {55, 40, 160, 96};
        ExportRequest request;
        request.cut = std::make_shared<Cut>(cut);
        request.mediaFolder = folder();
        request.captionStyle = m_style;
        request.output = folder() / "out.mp4";
        request.sound = [](const std::stop_token&) -> Result<std::vector<float>> { return std::vector<float>(2 * 72'000); };
        request.workers = 2;
        const auto report = exportCut(request);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->frames, 45);
        QVERIFY(report->composed >= 40);
        auto reader = ClipReader::open(request.output, "The film");
        QVERIFY(reader);
        for (const int i : {20, 30, 44}) {
            const AVFrame& shown = *(*(*reader)->at(startOfFrame(i, cut.rate)))->picture;
            const double scale = shown.width / 270.0;
            QCOMPARE(sample::numberIn(160, 96,
                                      [&](int x, int y) {
                                          return shown.data[0][static_cast<int>((y + 40) * scale) * shown.linesize[0] +
                                                               static_cast<int>((x + 55) * scale)];
                                      }),
                     i);
        }
    }

    void exportFailsWhenMediaAreMissing() {
        Cut cut = standing(20);
        cut.overlays = {overlay({"nothing", "mp4"}, 5, 15)};
        ExportRequest request;
        request.cut = std::make_shared<Cut>(cut);
        request.mediaFolder = folder();
        request.captionStyle = m_style;
        request.output = folder() / "out.mp4";
        request.sound = [](const std::stop_token&) -> Result<std::vector<float>> { return std::vector<float>(2 * 32'000); };
        const auto report = exportCut(request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotFound);
        QVERIFY(!std::filesystem::exists(request.output));
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::unique_ptr<Compositor> compositor(const Cut& cut) const {
        return std::make_unique<Compositor>(std::make_shared<Cut>(cut), folder(), m_style, cut.width, cut.height);
    }
    static bool isRed(QRgb pixel) { return qRed(pixel) > 200 && qGreen(pixel) < 60 && qBlue(pixel) < 60; }
    static QChar letterOf(QRgb pixel) {
        return qRed(pixel) > 150     ? (qGreen(pixel) > 150 ? 'w' : 'r')
               : qGreen(pixel) > 150 ? 'g'
               : qBlue(pixel) > 150  ? 'b'
                                     : '?';
    }
    /// 160 × 96, red, green over blue, white.
    [[nodiscard]] MediaRef quarters(const QString& kind) const {
        QImage image(160, 96, QImage::Format_RGB888);
        for (int y = 0; y < 96; ++y)
            for (int x = 0; x < 160; ++x)
                image.setPixel(x, y,
                               y < 48 ? (x < 80 ? qRgb(255, 0, 0) : qRgb(0, 255, 0))
                                      : (x < 80 ? qRgb(0, 0, 255) : qRgb(255, 255, 255)));
        if (kind == "picture")
            return sample::store(image, folder(), "quarters");
        ClipRecipe recipe;
        recipe.frames = 2;
        recipe.quarterTurns = kind == "turned" ? 1 : 0;
        if (kind == "rgb") {
            recipe.encoder = "png";
            recipe.pixels = AV_PIX_FMT_RGB24;
            sample::writeClip(folder() / "quarters.mov", recipe, [&](int, AVFrame& picture) {
                for (int y = 0; y < 96; ++y)
                    std::copy_n(image.constScanLine(y), 480, picture.data[0] + y * picture.linesize[0]);
            });
            return {"quarters", "mov"};
        }
        recipe.encoder = "libx264";
        recipe.options = "preset=ultrafast:crf=4";
        const Frame frame = frameFrom(image.convertToFormat(QImage::Format_RGB32));
        sample::writeClip(folder() / "quarters.mp4", recipe, [&](int, AVFrame& picture) {
            for (const auto& [i, plane] : {std::pair(0, &frame.y), std::pair(1, &frame.u), std::pair(2, &frame.v)})
                for (int y = 0; y < plane->height(); ++y)
                    std::copy_n(plane->row(y), plane->width(), picture.data[i] + y * picture.linesize[i]);
        });
        return {"quarters", "mp4"};
    }
    static bool isBlue(QRgb pixel) { return qBlue(pixel) > 200 && qRed(pixel) < 60; }

    /// One scene in which nothing moves.
    [[nodiscard]] Cut standing(int frames) const {
        Cut cut = sample::cut(folder(), 1, frames);
        cut.pictures[0].layers.resize(1);
        cut.pictures[0].camera.clear();
        return cut;
    }
    /// One scene whose picture is a video of numbered frames, 120 at 30 fps.
    [[nodiscard]] Cut withVideo(int frames) const {
        Cut cut = standing(frames);
        writeNumbers("numbers.mp4");
        CutLayer& layer = cut.pictures[0].layers[0];
        layer.media = {"numbers", "mp4"};
        layer.box = {0, 0, 270, 480};
        return cut;
    }
    void writeNumbers(const char* name) const {
        ClipRecipe recipe;
        recipe.encoder = "libx264";
        recipe.options = "preset=ultrafast:crf=14";
        recipe.bFrames = 2;
        recipe.frames = 120;
        sample::writeClip(folder() / name, recipe, sample::numbers(recipe));
    }
    [[nodiscard]] MediaRef red() const {
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(Qt::red);
        return sample::store(image, folder(), "red");
    }
    static CutOverlay overlay(const MediaRef& media, int first, int last) {
        CutOverlay overlay;
        overlay.origin = "clip-7";
        overlay.range = {startOfFrame(first, {30, 1}), startOfFrame(last, {30, 1})};
        overlay.layer.media = media;
        overlay.layer.box = {85, 50, 100, 100};
        overlay.layer.depth = 0;
        overlay.layer.enter = LayerEnter::Pop;
        overlay.layer.fit = LayerFit::Contain;
        return overlay;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    CaptionStyle m_style = sample::style("bold");
};

QTEST_MAIN(TestOverlays)
#include "tst_overlays.moc"
