#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "core/media/caption/fonts.h"
#include "tests/ui/open_window.h"
#include "tests/ui/panel_checks.h"
#include "tests/ui/widget_finding.h"
#include "ui/script/script_editing.h"
#include "ui/takes/takes_page.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A page over a finished project, with two more takes of its first picture and its first voice than are in use.
class Bench {
public:
    Bench() {
        m_fixture.fakes().fakes["storyboard"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            for (const Json& scene : request.parameters["scenes"])
                result.value["scenes"][scene["id"].get<std::string>()] = {{"heroes", {scene["prompt"]}}, {"variant", scene.value("take", 0)}};
            result.value["palette"] = {{"accent", "#ffcc00"}};
            return result;
        };
        auto& speak = m_fixture.fakes().fakes["voice"]->body;
        speak = [plain = speak](const StageRequest& request, const StageContext& context) -> Result<StageResult> {
            Result<StageResult> result = plain(request, context);
            if (result && !result->files.empty())
                result->files[0].bytes.append(request.parameters.value("take", std::size_t{0}), '\0');  // another file
            return result;
        };
        m_ready = m_fixture.openFinished();
        const Scene& scene = project().script.scenes.front();
        picture = "image/" + toText(scene.id);
        voice = "voice/" + toText(scene.sentences.front().id);
        for (const std::string& node : {picture, voice}) {
            for (int take = 1; take < 3; ++take)
                m_ready = m_ready && editor().apply(SetTake{node, take}) && m_fixture.make();
            m_ready = m_ready && editor().apply(SetTake{node, 0}) && m_fixture.make();
        }
        page = std::make_unique<TakesPage>(editor(), [] { return std::make_unique<SilentOutput>(); });
        QObject::connect(page.get(), &TakesPage::closed, page.get(), &QWidget::hide);
        m_ready = m_ready && test::showPanel(*page, {1000, 760});
    }

    [[nodiscard]] bool ready() const { return m_ready; }
    Editor& editor() { return m_fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    int steps() { return editor().session()->undoStack().index(); }
    void press(Qt::Key key) { QTest::keyClick(page->windowHandle(), key); }

private:
    test::UiFixture m_fixture;  // outlives the page
    bool m_ready = false;

public:
    std::string picture;
    std::string voice;
    std::unique_ptr<TakesPage> page;
};

}  // namespace

/// Two takes next to each other.
class TestTakesPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(test::prepareStudio()); }

    void takesOfAPictureAreFoundWhateverTheStoryboardSays() {
        Bench bench;
        QVERIFY(bench.ready());
        QVERIFY(takesOf(bench.editor(), bench.picture) == (TakeCount{0, 3}));
        QVERIFY(takesOf(bench.editor(), bench.voice) == (TakeCount{0, 3}));
        const MadeTake first = madeTake(bench.editor(), bench.picture, 0);
        const MadeTake second = madeTake(bench.editor(), bench.picture, 1);
        QVERIFY(first.asset && second.asset);
        QVERIFY(first.asset->fingerprint != second.asset->fingerprint);
        QCOMPARE(second.parameters["direction"]["variant"].get<int>(), 1);
        QVERIFY(!madeTake(bench.editor(), bench.picture, 3).asset);
    }

    void picturesAreShownWithWhatTheyWereMadeFrom() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.page->begin(bench.picture);
        for (std::size_t side : {0, 1}) {
            QTRY_VERIFY_WITH_TIMEOUT(bench.page->side(side)->picture()->hasPicture(), 60'000);
            const TakeWords& words = bench.page->side(side)->words();
            QCOMPARE(words.title, QStringLiteral("Take %1 of 3").arg(side + 1));
            QCOMPARE(words.inUse, side == 0);
            QStringList names;
            for (const auto& [name, value] : words.facts)
                names << name;
            QVERIFY2(names.contains("Shows") && names.contains("Seed") && names.contains("Made by"), qPrintable(names.join(", ")));
        }
    }

    void arrowsChooseAndEnterUsesInOneStep() {
        Bench bench;
        QVERIFY(bench.ready());
        QSignalSpy closed(bench.page.get(), &TakesPage::closed);
        bench.page->begin(bench.picture);
        QCOMPARE(bench.page->chosenSide(), std::size_t{0});
        bench.press(Qt::Key_Right);
        QVERIFY(bench.page->side(1)->isChosen() && !bench.page->side(0)->isChosen());
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.page->takeOn(1), 2);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.page->takeOn(1), 2);
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.page->takeOn(1), 1);
        const int steps = bench.steps();
        bench.press(Qt::Key_Return);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(bench.steps(), steps + 1);
        QCOMPARE(takesOf(bench.editor(), bench.picture).current, 1);
        bench.editor().undo();
        QCOMPARE(takesOf(bench.editor(), bench.picture).current, 0);
    }

    void mirroredWindowsChooseWhatLiesThere() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.page->setLayoutDirection(Qt::RightToLeft);
        bench.page->begin(bench.picture);
        bench.press(Qt::Key_Left);
        QCOMPARE(bench.page->chosenSide(), std::size_t{1});
        QTRY_VERIFY(bench.page->side(1)->x() < bench.page->side(0)->x());
    }

    void escapeChangesNothing() {
        Bench bench;
        QVERIFY(bench.ready());
        QSignalSpy closed(bench.page.get(), &TakesPage::closed);
        const int steps = bench.steps();
        bench.page->begin(bench.voice);
        bench.press(Qt::Key_Right);
        bench.press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(bench.steps(), steps);
    }

    void usingWhatIsInUseIsNoStep() {
        Bench bench;
        QVERIFY(bench.ready());
        const int steps = bench.steps();
        bench.page->begin(bench.voice);
        bench.press(Qt::Key_Return);
        QVERIFY(bench.page->isHidden());
        QCOMPARE(bench.steps(), steps);
    }

    void theButtonsDoTheSame() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.page->begin(bench.picture);
        QTest::mouseClick(test::buttonNamed(*bench.page, "Later take, right"), Qt::LeftButton);
        QCOMPARE(bench.page->takeOn(1), 2);
        QTest::mouseClick(test::buttonNamed(*bench.page, "Use this take, right"), Qt::LeftButton);
        QCOMPARE(takesOf(bench.editor(), bench.picture).current, 2);
    }

    void arrowsGoOnFromAFocusedButton() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.page->begin(bench.picture);
        test::buttonNamed(*bench.page, "Use this take, right")->setFocus();
        QCOMPARE(bench.page->chosenSide(), std::size_t{1});
        bench.press(Qt::Key_Left);
        QCOMPARE(bench.page->chosenSide(), std::size_t{0});
    }

    void goingOverToTheOtherVoiceKeepsThePosition() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.page->begin(bench.voice);
        for (std::size_t side : {0, 1})
            QTRY_VERIFY_WITH_TIMEOUT(bench.page->side(side)->wave()->hasPeaks(), 60'000);
        TakeWave& wave = *bench.page->side(0)->wave();
        QTest::mouseClick(&wave, Qt::LeftButton, {}, {wave.width() / 2, wave.height() / 2});
        TakePlayer* player = bench.page->player();
        QVERIFY(player && !player->isPlaying());
        const TimePoint at = player->position();
        QVERIFY(at > TimePoint{});
        const MediaRef left = player->sound();
        bench.press(Qt::Key_Right);
        QVERIFY(player->sound() != left);
        QCOMPARE(player->position(), at);
        QCOMPARE(*bench.page->side(1)->wave()->position(), at);
        QVERIFY(!wave.position());
        bench.press(Qt::Key_Space);
        QVERIFY(player->isPlaying());
        bench.press(Qt::Key_Left);
        QVERIFY(player->isPlaying() || player->position() > at);  // a short voice may have ended
        QVERIFY(player->position() >= at);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.page->player());
    }

    void whatIsGoneClosesThePage() {
        Bench bench;
        QVERIFY(bench.ready());
        QSignalSpy closed(bench.page.get(), &TakesPage::closed);
        bench.page->begin(bench.picture);
        bench.editor().apply(RemoveScene{*idFromText<SceneTag>(bench.picture.substr(6))});
        QCOMPARE(closed.count(), 1);
        bench.page->show();
        bench.page->begin(bench.voice);
        bench.editor().close();
        QVERIFY(bench.page->isHidden());
    }

    void everythingHasANameAndIsReached() {
        Bench bench;
        QVERIFY(bench.ready());
        for (const std::string& node : {bench.picture, bench.voice}) {
            bench.page->show();
            bench.page->begin(node);
            QCOMPARE(test::nameless(*bench.page), QStringList());
            QCOMPARE(test::unreached(*bench.page), QStringList());
        }
    }

    void theScriptPanelOpensIt() {
        test::OpenWindow open;
        QVERIFY(open.ready());
        const std::string voice = "voice/" + toText(open.project().script.scenes[0].sentences[0].id);
        QVERIFY(open.editor().apply(SetTake{voice, 1}));
        QVERIFY(open.fixture.make());
        open.editor().select(voice.substr(6));
        QAbstractButton* compare = nullptr;
        QTRY_VERIFY((compare = test::named<QAbstractButton>(&open.window, "Compare the takes of the voice of this sentence")));
        QTest::mouseClick(compare, Qt::LeftButton);
        auto* page = open.window.findChild<TakesPage*>();
        QVERIFY(page->isVisible());
        // Keys of the timeline mean nothing here.
        const int steps = open.editor().session()->undoStack().index();
        const TimePoint playhead = open.editor().playhead();
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Right, Qt::Key_Left, Qt::Key_Delete, Qt::Key_M})
            open.press(key);
        QCOMPARE(open.editor().session()->undoStack().index(), steps);
        QCOMPARE(open.editor().playhead(), playhead);
        open.press(Qt::Key_Left);
        open.press(Qt::Key_Return);
        QVERIFY(!page->isVisible());
        QCOMPARE(takesOf(open.editor(), voice).current, 0);
        open.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(takesOf(open.editor(), voice).current, 1);
    }
};

QTEST_MAIN(TestTakesPage)
#include "tst_takes_page.moc"
