#include <QDir>
#include <QTest>

#include "app/watermark.h"
#include "core/media/caption/caption_style.h"
#include "core/media/caption/fonts.h"
#include "core/media/scene/compositor.h"

using namespace sw;

/// The words that films of some plans show, as they are painted.
class TestWatermark : public QObject {
    Q_OBJECT

    static Cut black(int width, int height) {
        Cut cut;
        cut.width = width;
        cut.height = height;
        cut.safe = {0.1, 0.1, 0.1, 0.1};
        cut.duration = Duration::seconds(2);
        CutPicture picture;
        picture.origin = "scene-1";
        picture.range = {TimePoint(), TimePoint() + cut.duration};
        cut.pictures = {picture};
        return cut;
    }

    /// The samples that are brighter than the rest.
    static QRect bright(const QImage& image) {
        QRect rect;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) > 100)
                    rect |= QRect(x, y, 1, 1);
        return rect;
    }

    static QImage shown(const Cut& cut, int frame) {
        Compositor compositor(std::make_shared<const Cut>(cut), std::filesystem::path(), CaptionStyle(), cut.width, cut.height);
        const Result<QImage> image = compositor.still(frame);
        if (!image)
            qFatal("%s", image.error().message.c_str());
        return *image;
    }

private slots:
    void initTestCase() {
        const Result<void> loaded = loadFonts(SW_DATA_DIR);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    }

    void itIsInTheFilmFromTheFirstFrameToTheLast_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("tall") << 540 << 960;
        QTest::newRow("wide") << 960 << 540;
        QTest::newRow("square") << 540 << 540;
    }
    void itIsInTheFilmFromTheFirstFrameToTheLast() {
        QFETCH(int, width);
        QFETCH(int, height);
        Cut cut = black(width, height);
        QVERIFY(bright(shown(cut, 0)).isEmpty());
        app::addWatermark(cut, "Made with Shortwright");
        for (const int frame : {0, 30, 59}) {
            const QImage image = shown(cut, frame);
            const QRect words = bright(image);
            QVERIFY2(QRect(width / 10 - 2, height / 10 - 2, width * 6 / 10, height / 10).contains(words), qPrintable(QString("%1 %2 %3 %4").arg(words.left()).arg(words.top()).arg(words.right()).arg(words.bottom())));
            QVERIFY2(words.width() > 100 && words.height() > 6, "it can be read");
        }
        if (const QString folder = qEnvironmentVariable("SW_SHOW"); !folder.isEmpty())  // for eyes
            QVERIFY(shown(cut, 0).save(QDir(folder).filePath(QString("watermark-%1.png").arg(QTest::currentDataTag()))));
    }
};

QTEST_MAIN(TestWatermark)
#include "tst_watermark.moc"
