#include <QRgba64>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/media/caption/fonts.h"
#include "core/media/frame/frame_layout.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/clip_reader.h"
#include "sample_export.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

constexpr int kFrames = 12;

/// A soft gradient of 16 bits over the whole canvas, and a few words.
ExportRequest request(const fs::path& folder, const std::string& name, const std::string& preset, int bits) {
    QImage image(314, 558, QImage::Format_RGBX64);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const auto level = static_cast<quint16>(20'000 + 60 * x + 20 * y);
            reinterpret_cast<QRgba64*>(image.scanLine(y))[x] = QRgba64::fromRgba64(level, level, level, 65535);
        }
    ExportRequest request = sample::exportRequest(folder, name, kFrames / 2);
    Cut cut = *request.cut;
    const MediaRef media = sample::store(image, folder, "gradient");
    for (CutPicture& scene : cut.pictures)
        scene.layers[0].media = media;
    request.cut = std::make_shared<const Cut>(std::move(cut));
    request.settings = sample::preset(preset);
    request.settings.bits = bits;
    return request;
}

/// How a film's luma differs from the frames that were composed for it.
struct Fidelity {
    double meanSquare = 0;   ///< in levels of 10 bits
    double betweenPart = 0;  ///< of samples that 8 bits do not have
};

Fidelity fidelityOf(const ExportRequest& request) {
    auto reader = ClipReader::open(request.output, "The film");
    if (!reader)
        qFatal("%s", reader.error().message.c_str());
    DeepCompositor compositor(request.cut, request.mediaFolder, request.captionStyle, request.cut->width, request.cut->height);
    Fidelity found;
    double count = 0;
    DeepFrame frame;
    for (int i = 0; i < kFrames; ++i) {
        const auto shown = (*reader)->at(startOfFrame(i, request.cut->rate) + Duration{1});
        if (!shown || !compositor.compose(i, frame))
            qFatal("frame %d is not there", i);
        const AVFrame& picture = *(*shown)->picture;
        for (int y = 0; y < frame.height(); ++y)
            for (int x = 0; x < frame.width(); ++x) {
                const int level = reinterpret_cast<const std::uint16_t*>(picture.data[0] + y * picture.linesize[0])[x];
                const double off = level - frame.y.row(y)[x];
                found.meanSquare += off * off;
                found.betweenPart += level % 4 != 0 ? 1 : 0;
                ++count;
            }
    }
    return {found.meanSquare / count, found.betweenPart / count};
}

}  // namespace

/// Films of 10 bits, from pictures of 16 to the file.
class TestDeepExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filmsKeepTenBits_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("meanSquare");
        QTest::newRow("ProRes") << "prores" << "film.mov" << 8.0;
        QTest::newRow("HEVC") << "hevc" << "film.mp4" << 60.0;
    }
    void filmsKeepTenBits() {
        QFETCH(QString, preset);
        QFETCH(QString, name);
        QFETCH(double, meanSquare);
        const ExportRequest wanted = request(folder(), name.toStdString(), preset.toStdString(), 10);
        const auto report = exportCut(wanted);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        const Fidelity fidelity = fidelityOf(wanted);
        QVERIFY2(fidelity.meanSquare < meanSquare, qPrintable(QString::number(fidelity.meanSquare)));
        QVERIFY2(fidelity.betweenPart > 0.5, qPrintable(QString::number(fidelity.betweenPart)));
    }

    /// Segments of one depth are no segments of the other.
    void segmentsAreKeptByDepth() {
        ExportRequest wanted = request(folder(), "film.mp4", "hevc", 8);
        wanted.segmentFolder = folder() / "segments";
        const auto eight = exportCut(wanted);
        QVERIFY2(eight, eight ? "" : eight.error().message.c_str());
        QCOMPARE(eight->storedSegments, 0);
        wanted.settings.bits = 10;
        const auto ten = exportCut(wanted);
        QVERIFY(ten);
        QCOMPARE(ten->storedSegments, 0);
        const std::string bytes = sample::bytesOf(wanted.output);
        const auto again = exportCut(wanted);
        QVERIFY(again);
        QCOMPARE(again->encodedSegments, 0);
        QCOMPARE(again->storedSegments, ten->encodedSegments);
        QVERIFY(sample::bytesOf(wanted.output) == bytes);
    }

    void bytesDoNotDependOnWorkers() {
        ExportRequest wanted = request(folder(), "film.mov", "prores", 10);
        wanted.workers = 1;
        QVERIFY(exportCut(wanted));
        const std::string bytes = sample::bytesOf(wanted.output);
        wanted.workers = 3;
        QVERIFY(exportCut(wanted));
        QVERIFY(sample::bytesOf(wanted.output) == bytes);
    }

    void missingPicturesEndTheExport() {
        ExportRequest wanted = request(folder(), "film.mov", "prores", 10);
        fs::remove(folder() / "gradient.png");
        const auto report = exportCut(wanted);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotFound);
        QVERIFY2(report.error().message.find("scene-1") != std::string::npos, report.error().message.c_str());
        QVERIFY(!fs::exists(wanted.output));
    }

    /// Chroma of 4:2:2 between two rows, rounded to nearest; what has no such format is said.
    void deepFramesAreLaidOut() {
        DeepFrame frame(16, 16);
        for (int y = 0; y < 8; ++y)
            std::fill_n(frame.u.row(y), 8, static_cast<std::uint16_t>(400 + 5 * y));
        const auto own = frameFor(frame, AV_PIX_FMT_YUV420P10LE);
        QVERIFY(own);
        QVERIFY((*own)->data[0] == reinterpret_cast<std::uint8_t*>(frame.y.row(0)));
        const auto wide = frameFor(frame, AV_PIX_FMT_YUV422P10LE);
        QVERIFY(wide);
        const auto row = [&](int y) {
            return static_cast<int>(*reinterpret_cast<const std::uint16_t*>((*wide)->data[1] + y * (*wide)->linesize[1]));
        };
        QCOMPARE(row(0), 400);
        QCOMPARE(row(1), 401);   // 401.25
        QCOMPARE(row(2), 404);   // 403.75
        QCOMPARE(row(15), 435);
        QVERIFY(!frameFor(frame, AV_PIX_FMT_YUV420P));
    }

private:
    [[nodiscard]] fs::path folder() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestDeepExport)
#include "tst_deep_export.moc"
