#include <QSignalSpy>
#include <QTest>
#include <atomic>

#include "core/media/caption/fonts.h"
#include "tests/ui/ui_fixture.h"
#include "ui/export_queue.h"
#include "ui/studio_watch.h"

using namespace sw;
using namespace sw::ui;

namespace {

constexpr int kLongMs = 60'000;

/// Writes down what it hears.
struct Listener {
    std::vector<std::string> heard;

    StudioWatch watch() {
        StudioWatch made;
        made.makingBegan = [this](const std::filesystem::path& media) { heard.push_back("begins in " + media.filename().string()); };
        made.makingEnded = [this](const std::optional<Error>& error) { heard.push_back(error ? std::string("ends: ") + errorCodeName(error->code) : "ends"); };
        return made;
    }
};

}  // namespace

/// What the window tells the program of its work.
class TestStudioWatch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    /// However many parts a making has, and before its first stage runs.
    void aMakingBeginsAndEndsOnce() {
        test::UiFixture fixture;
        ExportQueue exports(fixture.editor());
        Listener listener;
        watchOver(fixture.editor(), exports, listener.watch());
        std::atomic<bool> early = false;
        const auto body = fixture.fakes().fakes["voice"]->body;
        fixture.fakes().fakes["voice"]->body = [&](const StageRequest& request, const StageContext& context) {
            early = early || listener.heard.size() != 1;
            return body(request, context);
        };
        QVERIFY(fixture.openFinished());
        QVERIFY(!early);
        QCOMPARE(listener.heard, (std::vector<std::string>{"begins in bees.media", "ends"}));
        fixture.fakes().fakes["voice"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> { return fail(ErrorCode::Provider, "No."); };
        const Scene& scene = fixture.editor().state().project->script.scenes[0];
        QVERIFY(fixture.editor().apply(SetSentenceText{scene.sentences[0].id, "Another one."}));
        QVERIFY(!fixture.make());
        QCOMPARE(listener.heard.back(), std::string("ends: provider"));
        QCOMPARE(listener.heard.size(), std::size_t{4});
    }

    void whoClosesTheProjectEndsIt() {
        test::UiFixture fixture;
        ExportQueue exports(fixture.editor());
        Listener listener;
        watchOver(fixture.editor(), exports, listener.watch());
        QVERIFY(fixture.openFinished());
        QVERIFY(fixture.editor().apply(SetVoice{"slt", 1.2}));
        fixture.editor().generate();
        QVERIFY(fixture.editor().isGenerating());
        fixture.editor().close();
        QCOMPARE(listener.heard.back(), std::string("ends: cancelled"));
        QCOMPARE(listener.heard.size(), std::size_t{4});
    }

    void filmsAreWrittenByWhoeverLooksOn() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        ExportQueue exports(fixture.editor());
        StudioWatch watch;
        watch.writeFilm = [](const ExportRequest&, const ExportProgress&, const std::stop_token&) -> Result<ExportReport> {
            return fail(ErrorCode::Io, "It was asked.");
        };
        watchOver(fixture.editor(), exports, watch);
        QSignalSpy finished(&exports, &ExportQueue::finished);
        ExportItem film;
        film.output = QString::fromStdString(fixture.path("a.mp4").string());
        film.preset = "draft";
        QVERIFY(exports.add(film));
        QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1; }, kLongMs));
        QCOMPARE(exports.items()[0].message, QStringLiteral("It was asked."));
    }
};

QTEST_MAIN(TestStudioWatch)
#include "tst_studio_watch.moc"
