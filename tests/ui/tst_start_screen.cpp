#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/english.h"
#include "tests/ui/ui_fixture.h"
#include "ui/make_page.h"
#include "ui/preferences.h"
#include "ui/start_screen.h"

using namespace sw;
using namespace sw::ui;

namespace {

QAbstractButton* buttonCalled(QWidget& widget, const QString& words) {
    for (auto* button : widget.findChildren<QAbstractButton*>())
        if (button->text() == words || button->accessibleName() == words)
            return button;
    return nullptr;
}

void write(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

/// What is there before a project is, and how a short begins.
class TestStartScreen : public QObject {
    Q_OBJECT

private slots:
    void doorsLeadIn() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        StartScreen screen(fixture.editor().studio(), preferences);
        screen.resize(1000, 700);
        screen.show();
        QSignalSpy text(&screen, &StartScreen::textWanted);
        QSignalSpy topic(&screen, &StartScreen::topicWanted);
        QTest::mouseClick(buttonCalled(screen, "Write or paste a text"), Qt::LeftButton);
        QTest::keyClick(buttonCalled(screen, "Start from an idea"), Qt::Key_Space);
        QCOMPARE(text.count(), 1);
        QCOMPARE(topic.count(), 1);
    }

    void recentProjectsAreThereWhileTheirFilesAre() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        QVERIFY(fixture.openFinished());
        const QString file = QString::fromStdString(fixture.path("bees.short").string());
        preferences.addRecentProject(file);
        StartScreen screen(fixture.editor().studio(), preferences);
        QSignalSpy wanted(&screen, &StartScreen::projectWanted);
        QVERIFY(buttonCalled(screen, "Open bees"));
        QTest::mouseClick(buttonCalled(screen, "Open bees"), Qt::LeftButton);
        QCOMPARE(wanted[0][0].toString(), file);
        fixture.editor().close();
        QVERIFY(QFile::remove(file));
        screen.refresh();
        QVERIFY(!buttonCalled(screen, "Open bees"));
    }

    void workThatWasNotSavedIsSaid() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        QVERIFY(fixture.editor().save());
        const QString file = QString::fromStdString(fixture.path("bees.short").string());
        QVERIFY(!hasUnsavedWork(file));
        QVERIFY(fixture.editor().apply(SetTitle{"Not saved"}));
        QVERIFY(hasUnsavedWork(file));
        Preferences preferences(fixture.path("config"));
        preferences.addRecentProject(file);
        StartScreen screen(fixture.editor().studio(), preferences);
        QCOMPARE(buttonCalled(screen, "Open bees")->accessibleDescription(), QStringLiteral("Has unsaved work"));
    }

    /// Nothing is said to stay on this machine when it does not.
    void saysWhereThingsAreMade() {
        bool asked = false;
        test::UiFixture fixture([&](Studio& studio) {
            studio.providers.load = [&]() -> Result<ProviderChoices> {
                return ProviderChoices{{{"llm", {{"writer", "openai", asked, true, true}, {"embedded", "", true, false, false}}, {"openai"}, {""}}}, true};
            };
        });
        Preferences preferences(fixture.path("config"));
        const auto says = [&](const QString& words) {
            StartScreen screen(fixture.editor().studio(), preferences);
            const QList<QLabel*> labels = screen.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
        };
        QVERIFY(says("Everything is made on your machine"));
        asked = true;
        QVERIFY(!says("Everything is made on your machine"));
        QVERIFY(says("providers of your settings"));
    }

    void aTextFileIsOpened() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        MakePage page(fixture.editor(), preferences);
        QVERIFY(!buttonCalled(page, "Make")->isEnabled());
        const QString file = QString::fromStdString(fixture.path("notes.md").string());
        write(file, "# Bees\n\nThey dance.\n");
        page.openText(file);
        QCOMPARE(page.wanted().text, std::string("# Bees\n\nThey dance.\n"));
        QCOMPARE(page.wanted().name, std::string("notes.md"));
        QVERIFY(buttonCalled(page, "Make")->isEnabled());
    }

    void filesThatAreNoTextsAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\0\0", 8);
        QTest::newRow("too large") << QByteArray(20'000'001, 'x');
    }
    void filesThatAreNoTextsAreRefused() {
        QFETCH(QByteArray, bytes);
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        MakePage page(fixture.editor(), preferences);
        QSignalSpy notices(&fixture.editor(), &Editor::noticed);
        const QString file = QString::fromStdString(fixture.path("x.txt").string());
        write(file, bytes);
        page.openText(file);
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices[0][0].value<Notice>().text.contains("x.txt"));
        QVERIFY(page.wanted().text.empty());
        page.openText(file + ".missing");
        QCOMPARE(notices.count(), 2);
    }

    void textsAreCountedAsTheyAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("characters");
        QTest::addColumn<bool>("inCharacters");
        QTest::addColumn<double>("seconds");
        QTest::newRow("nothing") << "" << 0 << 0 << false << 0.0;
        QTest::newRow("English") << "Bees dance in the dark — they don't talk." << 8 << 0 << false << 8 / 2.4;
        QTest::newRow("Japanese") << QStringLiteral("蜂は花を探す。蜜を作る。") << 0 << 10 << true << 0.3 + 10 * 0.15;
        QTest::newRow("long Kana") << QStringLiteral("コーヒー") << 0 << 4 << true << 0.3 + 4 * 0.15;
        QTest::newRow("Chinese") << QStringLiteral("蜜蜂在黑暗中跳舞，") << 0 << 8 << true << 0.3 + 8 * 0.15;
        QTest::newRow("Korean") << QStringLiteral("꿀벌은 춤을 춘다.") << 0 << 7 << true << 0.3 + 7 * 0.15;
        QTest::newRow("a name in Japanese") << QStringLiteral("NASAは月へ行く") << 1 << 5 << true << 1 / 2.4 + 0.3 + 5 * 0.15;
        QTest::newRow("Arabic") << QStringLiteral("يرقص النحل في الظلام") << 4 << 0 << false << 4 / 2.4;
    }
    void textsAreCountedAsTheyAreRead() {
        QFETCH(QString, text);
        const TextLength length = lengthOfText(text);
        QTEST(length.words, "words");
        QTEST(length.characters, "characters");
        QTEST(length.inCharacters, "inCharacters");
        QTEST(length.seconds, "seconds");
    }

    void theCountIsSaidWithItsPlural() {
        test::speakEnglish();
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        MakePage page(fixture.editor(), preferences);
        page.begin(MakePage::Source::Text);
        const auto says = [&](const QString& text, const QString& words) {
            page.findChild<QPlainTextEdit*>()->setPlainText(text);
            for (const auto* label : page.findChildren<QLabel*>())
                if (label->text() == words)
                    return true;
            return false;
        };
        QVERIFY(says("Bees", "1 word, about 0 s when read aloud"));
        QVERIFY(says("Bees dance.", "2 words, about 1 s when read aloud"));
        QVERIFY(says(QStringLiteral("蜂は花を探す。"), "6 characters, about 1 s when read aloud"));
        QVERIFY(says(QStringLiteral("蜂").repeated(600), "600 characters, about 90 s when read aloud; the script picks the best 45 s"));
    }

    /// What was written is there again after the program has ended, until it has become a short.
    void whatIsWrittenIsKept() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        {
            MakePage page(fixture.editor(), preferences);
            QTest::keyClicks(page.findChild<QPlainTextEdit*>(), "Bees dance.");
            page.findChild<QLineEdit*>()->setText("Why bees dance");
        }
        {
            MakePage page(fixture.editor(), preferences);
            QCOMPARE(page.findChild<QPlainTextEdit*>()->toPlainText(), QString("Bees dance."));
            QCOMPARE(page.findChild<QLineEdit*>()->text(), QString("Why bees dance"));
            // While it is open, too: a program that is killed has kept it.
            page.findChild<QPlainTextEdit*>()->setPlainText("Bees dance in the dark.");
            const std::filesystem::path file = fixture.editor().studio().config / "draft.json";
            LocalDisk disk;
            QTRY_VERIFY_WITH_TIMEOUT(disk.read(file).value_or("").find("in the dark") != std::string::npos, 30'000);
            page.begin(MakePage::Source::Text);
            QTest::keyClick(page.findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(fixture.editor().isOpen());
        }
        MakePage page(fixture.editor(), preferences);
        QVERIFY(page.findChild<QPlainTextEdit*>()->toPlainText().isEmpty());
        QVERIFY(page.findChild<QLineEdit*>()->text().isEmpty());
        QVERIFY(!QFile::exists(QString::fromStdString((fixture.editor().studio().config / "draft.json").string())));
    }

    void aDamagedDraftIsNone() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        const std::filesystem::path folder = fixture.editor().studio().config;
        std::filesystem::create_directories(folder);
        write(QString::fromStdString((folder / "draft.json").string()), "{\"text\": 7");
        MakePage page(fixture.editor(), preferences);
        QVERIFY(page.findChild<QPlainTextEdit*>()->toPlainText().isEmpty());
    }

    void whatCannotBeMadeIsSaidAndTheTextStays() {
        test::UiFixture fixture;
        Preferences preferences(fixture.path("config"));
        MakePage page(fixture.editor(), preferences);
        QSignalSpy notices(&fixture.editor(), &Editor::noticed);
        page.begin(MakePage::Source::Text);
        page.findChild<QPlainTextEdit*>()->setPlainText("Bees dance.");
        QFile::remove(QString::fromStdString(fixture.path("projects").string()));
        write(QString::fromStdString(fixture.path("projects").string()), "a file where the folder should be");
        QTest::mouseClick(buttonCalled(page, "Make"), Qt::LeftButton);
        QCOMPARE(notices.count(), 1);
        QVERIFY(!fixture.editor().isOpen());
        QCOMPARE(page.wanted().text, std::string("Bees dance."));
    }
};

QTEST_MAIN(TestStartScreen)
#include "tst_start_screen.moc"
