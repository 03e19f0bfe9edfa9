#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/ui_fixture.h"
#include "ui/caption_files.h"

using namespace sw;
using namespace sw::ui;

/// Captions that go out, are corrected elsewhere, and come back.
class TestCaptionFiles : public QObject {
    Q_OBJECT

private slots:
    void outAndBack_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"bees.srt", "bees.vtt", "bees.ass"})
            QTest::newRow(name) << QString(name);
    }
    void outAndBack() {
        QFETCH(QString, name);
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        Editor& editor = fixture.editor();
        const QString path = QString::fromStdString(fixture.path(qPrintable(name)).string());
        QVERIFY(writeCaptionFile(editor, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        // VTT times each word, with tags in between.
        QVERIFY2(text.contains("point"), text.constData());
        file.resize(0);
        file.seek(0);
        file.write(QByteArray(text).replace("point", "dance"));
        file.close();
        QVERIFY(readCaptionFile(editor, path));
        QCOMPARE(editor.state().project->script.scenes[1].sentences[0].captionText, std::string("A dance is made."));
        QCOMPARE(editor.state().plan->runs, 0);
        editor.undo();
        QVERIFY(editor.state().project->script.scenes[1].sentences[0].captionText.empty());
    }

    void whatCannotBeUsedIsSaid() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        const Result<void> wrong = writeCaptionFile(fixture.editor(), QString::fromStdString(fixture.path("a.doc").string()));
        QVERIFY(!wrong && wrong.error().message.find("a.doc") != std::string::npos);
        const Result<void> gone = readCaptionFile(fixture.editor(), QString::fromStdString(fixture.path("gone.srt").string()));
        QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
        QFile file(QString::fromStdString(fixture.path("empty.srt").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(!readCaptionFile(fixture.editor(), file.fileName()));
    }
};

QTEST_MAIN(TestCaptionFiles)
#include "tst_caption_files.moc"
