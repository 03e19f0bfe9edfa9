#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "core/media/caption/fonts.h"
#include "core/media/export/exporter.h"
#include "core/media/export/gif_palette.h"
#include "core/media/export/picture_sequence.h"
#include "core/media/scene/compositor.h"
#include "sample_export.h"

using namespace sw;
namespace fs = std::filesystem;
using sample::bytesOf;
using sample::meanSquare;
using sample::preset;

/// Exports that are pictures: stills, numbered sequences, animated GIF.
class TestPictureExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void gifBytesAreTheSame();
    void paletteKeepsFewColours();
    void jpegIsTheFrame();
    void patterns_data();
    void patterns();
    void sequenceIsEveryFrame();
    void sequenceReplacesTheOneBefore();
    void cancelledSequenceLeavesNothing();

private:
    [[nodiscard]] fs::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] ExportRequest request(const std::string& name) const { return sample::exportRequest(folder(), name, 20); }
    [[nodiscard]] QStringList filesLike(const char* pattern) const {
        return QDir(m_folder->path()).entryList({pattern}, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPictureExport::gifBytesAreTheSame() {
    ExportRequest wanted = request("a.gif");
    wanted.settings = preset("gif");
    QVERIFY(exportCut(wanted));
    wanted.output = folder() / "b.gif";
    QVERIFY(exportCut(wanted));
    QVERIFY(!bytesOf(folder() / "a.gif").empty());
    QVERIFY(bytesOf(folder() / "a.gif") == bytesOf(folder() / "b.gif"));
}

void TestPictureExport::paletteKeepsFewColours() {
    QImage picture(64, 64, QImage::Format_RGB32);
    picture.fill(qRgb(10, 200, 30));
    picture.setPixel(3, 3, qRgb(250, 0, 0));
    GifPaletteMaker maker;
    maker.add(picture);
    const GifPalette palette = maker.palette();
    QVERIFY(std::count(palette.begin(), palette.end(), qRgb(10, 200, 30)) == 1);
    QVERIFY(std::count(palette.begin(), palette.end(), qRgb(250, 0, 0)) == 1);
    QCOMPARE(palette.back(), qRgba(0, 0, 0, 0));
}

void TestPictureExport::jpegIsTheFrame() {
    ExportRequest wanted = request("still.JPG");
    wanted.settings = preset("jpg");
    wanted.range = TimeRange{startOfFrame(22, wanted.cut->rate), startOfFrame(23, wanted.cut->rate)};
    const auto report = exportCut(wanted);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 270, 480);
    const auto still = compositor.still(22);
    const QImage saved(QString::fromStdString(wanted.output.string()), "JPEG");
    QCOMPARE(saved.size(), still->size());
    QVERIFY(meanSquare(saved.convertToFormat(QImage::Format_RGB32), *still) < 25);
    const std::string good = bytesOf(wanted.output);
    wanted.settings.quality = 30;
    QVERIFY(exportCut(wanted));
    QVERIFY(bytesOf(wanted.output).size() < good.size() / 2);
}

void TestPictureExport::patterns_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("seventh");
    QTest::newRow("usual") << "frame-%04d.png" << "frame-0007.png";
    QTest::newRow("number first") << "%03d.jpg" << "007.jpg";
    QTest::newRow("none") << "frame.png" << "";
    QTest::newRow("no zero") << "frame-%4d.png" << "";
    QTest::newRow("two") << "%02d-%02d.png" << "";
    QTest::newRow("a percent sign") << "100%.png" << "";
    QTest::newRow("in the folder's name") << "a%04d/frame.png" << "";
}

void TestPictureExport::patterns() {
    QFETCH(QString, name);
    QFETCH(QString, seventh);
    const auto pattern = SequencePattern::of(folder() / name.toStdString());
    QCOMPARE(pattern.has_value(), !seventh.isEmpty());
    if (pattern)
        QCOMPARE(pattern->file(7), folder() / seventh.toStdString());
}

void TestPictureExport::sequenceIsEveryFrame() {
    ExportRequest wanted = request("frame-%03d.png");
    wanted.range = TimeRange{startOfFrame(14, wanted.cut->rate), startOfFrame(24, wanted.cut->rate)};
    const auto report = exportCut(wanted);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->frames, 10);
    QCOMPARE(filesLike("frame-*").size(), 10);
    QVERIFY(filesLike(".frame*").isEmpty());
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 270, 480);
    std::uintmax_t bytes = 0;
    for (const std::int64_t number : {1, 7, 10}) {
        const QImage saved(m_folder->filePath(QString("frame-%1.png").arg(number, 3, 10, QChar('0'))));
        QCOMPARE(saved.convertToFormat(QImage::Format_RGB32), *compositor.still(13 + number));
    }
    for (const QString& name : filesLike("frame-*"))
        bytes += fs::file_size(folder() / name.toStdString());
    QCOMPARE(report->bytes, bytes);
}

void TestPictureExport::sequenceReplacesTheOneBefore() {
    std::ofstream(folder() / "f01.png") << "old";
    std::ofstream(folder() / "f99.png") << "old";
    std::ofstream(folder() / "f1.png") << "another";
    std::ofstream(folder() / "f01.jpg") << "another";
    ExportRequest wanted = request("f%02d.png");
    wanted.range = TimeRange{startOfFrame(0, wanted.cut->rate), startOfFrame(3, wanted.cut->rate)};
    QVERIFY(exportCut(wanted));
    QCOMPARE(filesLike("f*"), (QStringList{"f01.jpg", "f01.png", "f02.png", "f03.png", "f1.png"}));
    QVERIFY(!QImage(m_folder->filePath("f01.png")).isNull());

    // A folder in the way: what was there before is there again.
    const std::string first = bytesOf(folder() / "f01.png");
    fs::remove(folder() / "f03.png");
    fs::create_directory(folder() / "f03.png");
    wanted.settings.scale = 0.5;
    const auto report = exportCut(wanted);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Io);
    QVERIFY(bytesOf(folder() / "f01.png") == first);
    QCOMPARE(filesLike("*f*"), (QStringList{"f01.jpg", "f01.png", "f02.png", "f03.png", "f1.png"}));
    QVERIFY(fs::is_directory(folder() / "f03.png"));
}

void TestPictureExport::cancelledSequenceLeavesNothing() {
    std::ofstream(folder() / "f01.png") << "old";
    std::stop_source stop;
    int calls = 0;
    const auto report = exportCut(
        request("f%02d.png"),
        [&](double, std::string_view) {
            if (++calls == 3)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(filesLike("f*"), QStringList{"f01.png"});
    QVERIFY(filesLike(".f*").isEmpty());
    QCOMPARE(bytesOf(folder() / "f01.png"), std::string("old"));
}

QTEST_MAIN(TestPictureExport)
#include "tst_picture_export.moc"
