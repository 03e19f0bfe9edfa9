#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/media/caption/fonts.h"
#include "core/media/source/media_probe.h"
#include "tests/ui/ui_fixture.h"
#include "ui/export_panel.h"
#include "ui/export_queue.h"
#include "ui/preferences.h"

using namespace sw;
using namespace sw::ui;

namespace {

constexpr int kLongMs = 120'000;

ExportItem film(const std::filesystem::path& file) {
    ExportItem item;
    item.output = QString::fromStdString(file.string());
    item.preset = "draft";
    return item;
}

ExportItem::State stateOf(const ExportQueue& queue, int id) {
    for (const ExportItem& item : queue.items())
        if (item.id == id)
            return item.state;
    return ExportItem::State::Failed;
}

bool comesTo(ExportQueue& queue, int id, ExportItem::State state) {
    return QTest::qWaitFor([&] { return stateOf(queue, id) == state && !queue.isRunning(); }, kLongMs);
}

}  // namespace

/// Films that are written while the creator goes on.
class TestExportQueue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void writesOneAfterTheOther() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        ExportQueue queue(fixture.editor());
        QSignalSpy finished(&queue, &ExportQueue::finished);
        const Result<int> first = queue.add(film(fixture.path("a.mp4")));
        const Result<int> second = queue.add(film(fixture.path("b.gif")));
        QVERIFY(first && second);
        QCOMPARE(stateOf(queue, *first), ExportItem::State::Running);
        QCOMPARE(stateOf(queue, *second), ExportItem::State::Waiting);
        QVERIFY(QTest::qWaitFor([&] { return finished.count() == 2; }, kLongMs));
        QCOMPARE(stateOf(queue, *first), ExportItem::State::Done);
        QVERIFY(queue.items()[0].message.contains("LUFS"));
        const Result<MediaReport> written = probeMedia(fixture.path("a.mp4"));
        QVERIFY(written && written->first(StreamKind::Audio));
        // A preset for films cannot write a moving picture: the sentence says so.
        QVERIFY(stateOf(queue, *second) == ExportItem::State::Failed || QFileInfo::exists(QString::fromStdString(fixture.path("b.gif").string())));
    }

    void theShownShapeIsExported() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        QVERIFY(fixture.editor().apply(SetVariant{"1:1", 1080, 1080, {}}));
        Preferences preferences(fixture.path("config"));
        ExportQueue queue(fixture.editor());
        ExportPanel panel(fixture.editor(), queue, preferences);
        QComboBox* shape = nullptr;
        for (auto* box : panel.findChildren<QComboBox*>())
            shape = box->accessibleName() == "Shape" ? box : shape;
        QVERIFY(shape);
        QCOMPARE(shape->currentText(), QStringLiteral("9:16 (base)"));
        QCOMPARE(shape->count(), 4);
        fixture.editor().setVariant("1:1");
        QCOMPARE(shape->currentText(), QStringLiteral("1:1"));
        const auto exported = [&](const char* name) {
            for (auto* field : panel.findChildren<QLineEdit*>())
                if (field->accessibleName() == "File to write") {
                    if (!field->text().contains(name))
                        QTest::qFail(qPrintable(field->text()), __FILE__, __LINE__);
                    field->setText(QString::fromStdString(fixture.path("").string()) + name + ".mp4");
                }
            panel.exportNow();
            const int id = queue.items().empty() ? 0 : queue.items().back().id;
            if (!comesTo(queue, id, ExportItem::State::Done))
                return QSize();
            const Result<MediaReport> written = probeMedia(queue.items().back().output.toStdString());
            const StreamReport* video = written ? written->first(StreamKind::Video) : nullptr;
            return video ? QSize(video->width, video->height) : QSize();
        };
        const QSize square = exported("1x1");
        QVERIFY(square.width() > 0 && square.width() == square.height());
        // Another one is chosen for the export alone; it need not be in the project.
        shape->setFocus();
        QTest::keyClick(shape, Qt::Key_End);
        QCOMPARE(shape->currentText(), QStringLiteral("16:9"));
        const QSize wide = exported("16x9");
        QVERIFY(wide.height() > 0 && wide.width() * 9 == wide.height() * 16);
        QCOMPARE(fixture.editor().variant(), std::string("1:1"));
        QCOMPARE(fixture.editor().state().project->variants.size(), std::size_t{1});
    }

    void pausedGoesOnWhereItWas() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        ExportQueue queue(fixture.editor());
        ExportItem item = film(fixture.path("a.mp4"));
        item.preset = "default";
        const Result<int> id = queue.add(item);
        QVERIFY(id);
        QVERIFY(QTest::qWaitFor([&] { return queue.items()[0].fraction > 0.2; }, kLongMs));
        queue.pause(*id);
        QVERIFY(comesTo(queue, *id, ExportItem::State::Paused));
        QVERIFY(!QFileInfo::exists(item.output));
        queue.resume(*id);
        QVERIFY(comesTo(queue, *id, ExportItem::State::Done));
        QVERIFY(probeMedia(fixture.path("a.mp4")));
    }

    void cancelledLeavesNothing() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        ExportQueue queue(fixture.editor());
        const Result<int> id = queue.add(film(fixture.path("a.mp4")));
        QVERIFY(id);
        queue.cancel(*id);
        QVERIFY(comesTo(queue, *id, ExportItem::State::Cancelled));
        QVERIFY(!QFileInfo::exists(QString::fromStdString(fixture.path("a.mp4").string())));
        queue.remove(*id);
        QVERIFY(queue.items().empty());
    }

    void whatWaitsSurvivesARestart() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        QVERIFY(fixture.editor().save());
        {
            ExportQueue queue(fixture.editor());
            ExportItem item = film(fixture.path("a.mp4"));
            item.range = TimeRange{{}, TimePoint{Duration::seconds(1).flicks}};
            QVERIFY(queue.add(item));
        }
        fixture.editor().close();
        ExportQueue again(fixture.editor());
        QCOMPARE(again.items().size(), std::size_t{1});
        QCOMPARE(again.items()[0].state, ExportItem::State::Paused);
        // The project is not open now: it is read for this.
        again.resume(again.items()[0].id);
        QVERIFY(comesTo(again, again.items()[0].id, ExportItem::State::Done));
        QVERIFY(std::abs(probeMedia(fixture.path("a.mp4"))->durationSeconds - 1) < 0.1);
    }

    void whatIsNotCompleteIsRefused() {
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        ExportQueue queue(fixture.editor());
        QVERIFY(fixture.editor().apply(SetSentenceText{fixture.editor().state().project->script.scenes[0].sentences[0].id, "Not voiced yet."}));
        const Result<int> id = queue.add(film(fixture.path("a.mp4")));
        QVERIFY(!id);
        QVERIFY2(id.error().message.find("Press Make") != std::string::npos, id.error().message.c_str());
        QVERIFY(!queue.add(film(fixture.path("a.xyz"))));
        QVERIFY(queue.items().empty());
    }

    void aFileThatIsThereIsNotReplacedUnasked_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("a film") << "a.mp4";
        QTest::newRow("a text where the description would go") << "a.txt";
    }
    void aFileThatIsThereIsNotReplacedUnasked() {
        QFETCH(QString, name);
        test::UiFixture fixture;
        QVERIFY(fixture.openFinished());
        const QString file = QString::fromStdString(fixture.path("a.mp4").string());
        QFile there(QString::fromStdString(fixture.path(qPrintable(name)).string()));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("somebody's film");
        there.close();
        Preferences preferences(fixture.path("config"));
        ExportQueue queue(fixture.editor());
        ExportPanel panel(fixture.editor(), queue, preferences);
        QSignalSpy notices(&fixture.editor(), &Editor::noticed);
        for (auto* field : panel.findChildren<QLineEdit*>())
            if (field->accessibleName() == "File to write")
                field->setText(file);
        panel.exportNow();
        QCOMPARE(notices.count(), 1);
        QVERIFY(queue.items().empty());
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("somebody's film"));
        const auto notice = notices[0][0].value<Notice>();
        QCOMPARE(notice.action, QStringLiteral("Replace it"));
        notice.run();
        QVERIFY(QTest::qWaitFor([&] { return !queue.items().empty() && queue.items()[0].state == ExportItem::State::Done; }, kLongMs));
        QVERIFY(probeMedia(fixture.path("a.mp4")));
    }
};

QTEST_MAIN(TestExportQueue)
#include "tst_export_queue.moc"
