#include <QTemporaryDir>
#include <QtTest>

#include "core/media/caption/fonts.h"
#include "core/media/export/exporter.h"
#include "core/media/source/media_probe.h"
#include "sample_cut.h"

using namespace sw;
namespace fs = std::filesystem;

/// Films that may not be larger than so many megabytes.
class TestFilmSize : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void filmFitsItsLimit_data() {
        QTest::addColumn<double>("part");  // of the size that it has without a limit
        QTest::addColumn<bool>("kept");
        QTest::newRow("it fits anyway") << 1.5 << true;
        QTest::newRow("two thirds") << 0.66 << true;
        QTest::newRow("a third") << 0.33 << true;
        QTest::newRow("a third, keeping nothing") << 0.33 << false;
    }
    void filmFitsItsLimit() {
        QFETCH(double, part);
        QFETCH(bool, kept);
        ExportRequest wanted = request("free.mp4");
        const Result<ExportReport> free = exportCut(wanted);
        QVERIFY2(free, free ? "" : free.error().message.c_str());
        wanted = request("limited.mp4");
        wanted.settings.maxMegabytes = part * static_cast<double>(free->bytes) / 1e6;
        if (kept)
            wanted.segmentFolder = folder() / "segments";
        const Result<ExportReport> limited = exportCut(wanted);
        QVERIFY2(limited, limited ? "" : limited.error().message.c_str());
        QVERIFY2(static_cast<double>(limited->bytes) <= wanted.settings.maxMegabytes * 1e6,
                 std::to_string(limited->bytes).c_str());
        if (part > 1)
            QCOMPARE(limited->bytes, free->bytes);
        else
            QVERIFY2(static_cast<double>(limited->bytes) > 0.6 * wanted.settings.maxMegabytes * 1e6, "far too small");
        const Result<MediaReport> report = probeMedia(wanted.output);
        QVERIFY(report);
        QCOMPARE(report->first(StreamKind::Video)->frames, free->frames);
    }

    void whatCannotBeIsSaid() {
        ExportRequest wanted = request("tiny.mp4");
        wanted.settings.maxMegabytes = 0.01;
        const Result<ExportReport> report = exportCut(wanted);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY2(report.error().message.find("as small as 0.01 MB") != std::string::npos, report.error().message.c_str());
        QVERIFY(!fs::exists(wanted.output));
    }

private:
    [[nodiscard]] fs::path folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] ExportRequest request(const std::string& name) const {
        ExportRequest request;
        Cut cut = sample::cut(folder(), 3, 60);
        request.cut = std::make_shared<const Cut>(std::move(cut));
        request.mediaFolder = folder();
        request.captionStyle = sample::style("bold");
        request.settings.encoderPreset = "ultrafast";
        request.settings.scale = 2;
        request.settings.crf = 16;
        request.output = folder() / name;
        return request;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFilmSize)
#include "tst_film_size.moc"
