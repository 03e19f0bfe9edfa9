#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include "core/media/caption/fonts.h"
#include "core/media/check/letter_contrast.h"
#include "core/media/check/lint_facts.h"
#include "core/media/check/still_runs.h"
#include "core/media/sound/wav_file.h"
#include "sample_cut.h"

using namespace sw;

namespace {

TimePoint at(int milliseconds) {
    return TimePoint{} + Duration::milliseconds(milliseconds);
}

/// Bars as letters have them: 6 wide, 10 apart, with an outline of 4 where `outline` is a colour.
QImage bars(const QColor& fill, const QColor& outline, const QColor& left, const QColor& right) {
    QImage image(200, 80, QImage::Format_RGB32);
    image.fill(left);
    QPainter painter(&image);
    painter.fillRect(100, 0, 100, 80, right);
    for (int x = 20; x < 180; x += 16) {
        if (outline.isValid())
            painter.fillRect(x - 4, 16, 14, 48, outline);
        painter.fillRect(x, 20, 6, 40, fill);
    }
    return image;
}

/// One picture over the whole film.
Cut cutOf(const std::filesystem::path& folder, const QImage& image) {
    Cut cut;
    cut.width = 270;
    cut.height = 480;
    cut.language = "en";
    cut.duration = Duration::seconds(4);
    CutPicture scene;
    scene.origin = "scene-1";
    scene.range = {{}, TimePoint{} + cut.duration};
    CutLayer layer;
    layer.media = sample::store(image, folder, "picture");
    layer.box = {0, 0, 270, 480};
    scene.layers = {layer};
    cut.pictures = {scene};
    return cut;
}

}  // namespace

/// What lint() is told about a cut's media.
class TestLintFacts : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    [[nodiscard]] LintFacts factsOf(Cut cut, const char* style = "bold") const {
        cut.captionStyle = style;
        const auto facts =
            measureForLint({std::make_shared<const Cut>(std::move(cut)), folder(), sample::style(style)});
        if (!facts)
            qFatal("%s", facts.error().message.c_str());
        return *facts;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void contrasts_data() {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<QColor>("fill");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("white on black") << bars(Qt::white, {}, Qt::black, Qt::black) << QColor(Qt::white) << 20.5
                                        << 21.0;
        QTest::newRow("white on white") << bars(Qt::white, {}, Qt::white, Qt::white) << QColor(Qt::white) << 1.0 << 1.0;
        QTest::newRow("white on white, outlined")
            << bars(Qt::white, Qt::black, Qt::white, Qt::white) << QColor(Qt::white) << 20.5 << 21.0;
        QTest::newRow("half of it on white")
            << bars(Qt::white, {}, Qt::black, QColor(190, 190, 190)) << QColor(Qt::white) << 1.5 << 2.0;
        QTest::newRow("grey on white") << bars(QColor(119, 119, 119), {}, Qt::white, Qt::white) << QColor(119, 119, 119)
                                       << 4.4 << 4.6;
        QTest::newRow("yellow outlined in black")
            << bars(Qt::yellow, Qt::black, Qt::yellow, Qt::white) << QColor(Qt::yellow) << 19.0 << 20.0;
    }
    void contrasts() {
        QFETCH(QImage, picture);
        QFETCH(QColor, fill);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto found = letterContrast(picture, {20, 20, 150, 40}, fill, fill);
        QVERIFY(found);
        QVERIFY2(*found >= low && *found <= high, qPrintable(QString::number(*found)));
    }

    void noLettersNoContrast() {
        const QImage picture = bars(Qt::white, {}, Qt::black, Qt::black);
        QVERIFY(!letterContrast(picture, {20, 20, 150, 40}, Qt::red, Qt::red));
        QVERIFY(!letterContrast(picture, {900, 20, 150, 40}, Qt::white, Qt::white));
        QVERIFY(letterContrast(picture, {-20, 0, 240, 80}, Qt::white, Qt::white));
    }

    /// A letter for each frame of 200 ms: b black, others a picture; equal letters are equal pictures.
    void stillRuns_data() {
        QTest::addColumn<QString>("frames");
        QTest::addColumn<QString>("black");
        QTest::addColumn<QString>("frozen");
        QTest::newRow("moving") << "ACEG"
                                << ""
                                << "";
        QTest::newRow("black") << "AbbC"
                               << "200-600"
                               << "";
        QTest::newRow("black at both ends") << "bACb"
                                            << "0-200 600-800"
                                            << "";
        QTest::newRow("frozen") << "AACEEE"
                                << ""
                                << "0-400 600-1200";
        QTest::newRow("frozen around black") << "AAbAA"
                                             << "400-600"
                                             << "0-400 600-1000";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }
    void stillRuns() {
        QFETCH(QString, frames);
        QFETCH(QString, black);
        QFETCH(QString, frozen);
        StillRuns runs;
        for (qsizetype i = 0; i < frames.size(); ++i) {
            Frame frame(64, 64);
            if (frames[i] != 'b')
                frame.fill(static_cast<std::uint8_t>(60 + frames[i].toLatin1()), 128, 128);
            runs.add(at(200 * static_cast<int>(i)), frame);
        }
        runs.finish(at(200 * static_cast<int>(frames.size())));
        const auto text = [](const std::vector<TimeRange>& ranges) {
            QStringList list;
            for (const TimeRange& range : ranges)
                list << QString("%1-%2").arg(range.start.flicks / 705'600).arg(range.end.flicks / 705'600);
            return list.join(' ');
        };
        QCOMPARE(text(runs.black()), black);
        QCOMPARE(text(runs.frozen()), frozen);
    }

    void aSlowDriftIsNotFrozen() {
        StillRuns runs;
        for (int i = 0; i < 20; ++i) {
            Frame frame(64, 64);
            frame.fill(100, 128, 128);
            for (int x = 0; x < 64; ++x)
                frame.y.row(i)[x] = 104;  // a sixteenth of a level on average from one to the next
            for (int y = 0; y < i; ++y)
                for (int x = 0; x < 64; ++x)
                    frame.y.row(y)[x] = 104;
            runs.add(at(200 * i), frame);
        }
        runs.finish(at(4000));
        for (const TimeRange& range : runs.frozen())
            QVERIFY(range.duration() <= Duration::milliseconds(1200));
    }

    void aGoodCut() {
        Cut cut = sample::cut(folder(), 2, 60);
        cut.captions = {sample::caption({"how", "bees", "dance"}, 6, cut.rate)};
        const LintFacts facts = factsOf(cut);
        QVERIFY(facts.missingMedia.empty() && facts.missingFonts.empty() && facts.black.empty() &&
                facts.frozen.empty());
        QVERIFY(!facts.rightToLeft);
        QCOMPARE(facts.captions.size(), std::size_t{1});
        const TextMeasure& caption = facts.captions[0];
        QCOMPARE(caption.origin, std::string("sentence-1"));
        QCOMPARE(caption.text, std::string("how bees dance"));
        QVERIFY2(caption.size > 20 && caption.size < 40, qPrintable(QString::number(caption.size)));
        QVERIFY2(caption.contrast > 7, qPrintable(QString::number(caption.contrast)));
        QVERIFY(caption.box.width > 100 && caption.box.x > 0 && caption.box.x + caption.box.width < 270);
        QCOMPARE(*facts.loudnessLufs, -70.0);
    }

    void whiteOnWhite() {
        QImage white(270, 480, QImage::Format_RGB32);
        white.fill(Qt::white);
        Cut cut = cutOf(folder(), white);
        CutOverlay title;
        title.origin = "clip-5";
        title.range = {at(500), at(3500)};
        title.layer.box = {20, 60, 230, 80};
        title.title.text = "Bees";
        title.title.size = 0.15;
        cut.overlays = {title};
        const LintFacts facts = factsOf(cut);
        QCOMPARE(facts.titles.size(), std::size_t{1});
        QCOMPARE(facts.titles[0].origin, std::string("clip-5"));
        QCOMPARE(facts.titles[0].contrast, 1.0);
        const Box& box = facts.titles[0].box;
        QVERIFY(box.x >= 20 && box.y >= 60 && box.width > 20 && box.width < 230 && box.height < 80);
        cut.overlays[0].title.boxColour = "#000000";
        QVERIFY(factsOf(cut).titles[0].contrast > 15);
        QCOMPARE(facts.frozen.size(), std::size_t{1});
    }

    void titlesThatDoNotFitAreSmaller() {
        Cut cut = cutOf(folder(), sample::picture(270, 480, 1));
        CutOverlay title;
        title.origin = "clip-5";
        title.range = {at(0), at(3000)};
        title.layer.box = {20, 60, 230, 24};
        title.title.text = "Bees dance in the dark of their hive";
        title.title.size = 0.3;
        cut.overlays = {title};
        QVERIFY(factsOf(cut).titles[0].size < 40);
    }

    void blackFrames() {
        QImage black(270, 480, QImage::Format_RGB32);
        black.fill(Qt::black);
        const LintFacts facts = factsOf(cutOf(folder(), black));
        QCOMPARE(facts.black.size(), std::size_t{1});
        QCOMPARE(facts.black[0].duration(), Duration::seconds(4));
        QVERIFY(facts.frozen.empty());
    }

    void whatIsMissingIsNamed() {
        Cut cut = sample::cut(folder(), 3, 15);
        cut.pictures[0].layers[1].media = {"gone", "png"};
        QFile damaged(QString::fromStdString((folder() / "damaged.png").string()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("no picture");
        damaged.close();
        cut.pictures[1].layers[0].media = {"damaged", "png"};
        CutSound sound;
        sound.origin = "clip-9";
        sound.range = cut.pictures[0].range;
        sound.media = {"gone", "wav"};
        cut.sounds = {sound};
        CutOverlay title;
        title.origin = "clip-5";
        title.range = cut.pictures[0].range;
        title.layer.box = {20, 60, 230, 80};
        title.title.text = "Bees";
        title.title.font = "No Such Family";
        cut.overlays = {title};
        const LintFacts facts = factsOf(cut);
        QStringList origins;
        for (const MissingPart& part : facts.missingMedia) {
            origins << QString::fromStdString(part.origin);
            QVERIFY(part.message.size() > 30);
        }
        QCOMPARE(origins, (QStringList{"scene-1", "clip-9", "scene-2"}));
        QCOMPARE(facts.missingFonts.size(), std::size_t{1});
        QCOMPARE(facts.missingFonts[0].origin, std::string("clip-5"));
        QVERIFY(!facts.loudnessLufs);
    }

    void soundIsMeasured() {
        Cut cut = sample::cut(folder(), 1, 90);
        std::vector<float> tone(3 * 48'000);
        for (std::size_t i = 0; i < tone.size(); ++i)
            tone[i] = 0.1F * static_cast<float>(std::sin(0.05 * static_cast<double>(i)));
        WavWriter writer;
        QVERIFY(writer.open(folder() / "tone.wav", "tone.wav", 1, static_cast<std::int64_t>(tone.size())));
        QVERIFY(writer.add(tone));
        QVERIFY(writer.finish());
        CutSound sound;
        sound.origin = "music";
        sound.role = SoundRole::Music;
        sound.range = {{}, TimePoint{} + cut.duration};
        sound.media = {"tone", "wav"};
        cut.sounds = {sound};
        const LintFacts facts = factsOf(cut);
        QVERIFY(std::abs(*facts.loudnessLufs + 14) < 0.5);
        QVERIFY(*facts.truePeakDb < -1);
    }

    void arabicIsWrittenFromRightToLeft() {
        Cut cut = sample::cut(folder(), 1, 15);
        cut.language = "ar";
        QVERIFY(factsOf(cut).rightToLeft);
    }

    void anEmptyCut() {
        Cut cut;
        cut.captionStyle = "bold";
        const LintFacts facts = factsOf(cut);
        QVERIFY(facts.captions.empty() && facts.black.empty());
    }

    void canBeStopped() {
        std::stop_source stop;
        stop.request_stop();
        const auto facts =
            measureForLint({std::make_shared<const Cut>(sample::cut(folder(), 2, 60)), folder(), sample::style("bold")},
                           stop.get_token());
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::Cancelled);
    }
};

QTEST_MAIN(TestLintFacts)
#include "tst_lint_facts.moc"
