#include <QFile>
#include <QTest>

#include "core/model/edit.h"
#include "core/model/project_json.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

std::string fileText(const QString& name) {
    QFile file(QStringLiteral(SW_SOURCE_DIR "/tests/cases/projects/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

class TestProjectJson : public QObject {
    Q_OBJECT

private slots:
    void roundTrip() {
        Project project = test::projectOf({{"One.", "Two."}, {"Three."}});
        project.timeline.overrides["music"].gainDb = -3;
        project.providers["voice"] = "hts";
        project = sw::apply(project, AddTrack{TrackKind::Overlay, "logo"})->project;
        const Json json = projectToJson(project);
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->project == project);
        QCOMPARE(projectToJson(read->project).dump(), json.dump());
    }

    void unknownMembersAreKept() {
        Json json = projectToJson(test::projectOf({{"One."}}));
        json["future"] = {{"a", 1}};
        json["script"]["scenes"][0]["future"] = "x";
        json["script"]["scenes"][0]["sentences"][0]["future"] = {1, 2};
        json["canvas"]["future"] = true;
        json["canvas"]["safe"]["future"] = 7;
        json["canvas"]["rate"]["future"] = {{"b", 2}};
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY(read);
        QCOMPARE(projectToJson(read->project).dump(), json.dump());
        // An edit that replaces the whole keeps what it does not know.
        Canvas canvas = read->project.canvas;
        canvas.unknown = Json();
        canvas.width = 720;
        json["canvas"]["width"] = 720;
        const Result<Applied> applied = sw::apply(read->project, SetCanvas{canvas});
        QVERIFY(applied);
        QCOMPARE(projectToJson(applied->project).dump(), json.dump());
    }

    void everySchemaStepHasASample_data() {
        QTest::addColumn<QString>("file");
        for (int schema = 1; schema <= Project::kSchema; ++schema)
            QTest::newRow(QByteArray::number(schema).constData()) << QStringLiteral("schema-%1.short").arg(schema);
    }
    void everySchemaStepHasASample() {
        QFETCH(QString, file);
        const std::string text = fileText(file);
        QVERIFY2(!text.empty(), "every schema needs a kept sample");
        const Result<ReadProject> read = projectFromJson(Json::parse(text));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(!read->readOnly);
        QCOMPARE(read->project.look.stylePack, std::string("cutout"));
        QCOMPARE(read->project.canvas.rate.num, 25);
        QCOMPARE(read->project.script.scenes.size(), std::size_t{2});
        QCOMPARE(read->project.script.scenes[0].sentences[0].text, std::string("Krakatoa was heard in Perth."));
    }

    void theSampleOfTodayIsWhatIsWritten() {
        const std::string text = fileText(QStringLiteral("schema-%1.short").arg(Project::kSchema));
        const Result<ReadProject> read = projectFromJson(Json::parse(text));
        QVERIFY(read);
        QCOMPARE(readableText(projectToJson(read->project)), text);
    }

    void clipsFromBeforeAnimationsPopIn() {
        Json json = Json::parse(fileText(QStringLiteral("schema-%1.short").arg(Project::kSchema)));
        for (const char* member : {"animation", "title"})
            json["timeline"]["clips"][0].erase(member);
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->project.timeline.clips[0].animation == OverlayAnimation{});
        QVERIFY(read->project.timeline.clips[0].title == CutTitle{});
    }

    void aNewerSchemaIsReadOnly() {
        Json json = projectToJson(test::projectOf({{"One."}}));
        json["schema"] = Project::kSchema + 1;
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY(read);
        QVERIFY(read->readOnly);
        QVERIFY(read->note.find("newer Shortwright") != std::string::npos);
    }

    void damage_data() {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("not a project") << QByteArray(R"({"program":null})") << QByteArray("not a Shortwright project");
        QTest::newRow("no schema") << QByteArray(R"({"schema":"x"})") << QByteArray("schema");
        QTest::newRow("wrong type") << QByteArray(R"({"seed":"x"})") << QByteArray("\"seed\" must be a whole number");
        QTest::newRow("wrong nested") << QByteArray(R"({"script":{"scenes":[{"id":"scene-2","sentences":[{"text":7}]}]}})")
                                      << QByteArray("script.scenes[0].sentences[0].text");
        QTest::newRow("no identity")
            << QByteArray(R"({"script":{"scenes":[{"id":"scene-2","sentences":[{"text":"a"}]}]}})") << QByteArray("damaged");
        QTest::newRow("a frame rate that is none")
            << QByteArray(R"({"canvas":{"rate":{"num":1000000000,"den":8000000}}})") << QByteArray("frame rate");
        QTest::newRow("a frame rate of nothing") << QByteArray(R"({"canvas":{"rate":{"num":0,"den":0}}})") << QByteArray("frame rate");
        QTest::newRow("a length of years") << QByteArray(R"({"brief":{"seconds":2000000000}})") << QByteArray("length");
        QTest::newRow("no words on captions") << QByteArray(R"({"look":{"captionWords":-1}})") << QByteArray("caption words");
        QTest::newRow("no safe area") << QByteArray(R"({"canvas":{"safe":{"left":5}}})") << QByteArray("safe area");
        QTest::newRow("all identities used up") << QByteArray(R"({"lastId":18446744073709551615})") << QByteArray("identity");
        QTest::newRow("a file outside of the media folder")
            << QByteArray(R"({"timeline":{"overrides":{"image/scene-2":{"media":{"digest":"/etc/passwd","extension":"png"}}}}})")
            << QByteArray("media folder");
        QTest::newRow("a way out of the media folder")
            << QByteArray(R"({"timeline":{"overrides":{"music":{"media":{"digest":"../../x","extension":"wav"}}}}})")
            << QByteArray("media folder");
        QTest::newRow("huge number") << QByteArray(R"({"brief":{"seconds":99999999999}})") << QByteArray("in range");
    }
    void damage() {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, part);
        Json json = projectToJson(test::projectOf({{"One."}}));
        json.update(Json::parse(patch.toStdString()));
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.find(part.toStdString()) != std::string::npos, read.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(TestProjectJson)
#include "tst_project_json.moc"
