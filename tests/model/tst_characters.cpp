#include <QTest>

#include "core/graph/stage_graph.h"
#include "core/model/characters.h"
#include "core/model/edit.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

const MediaRef kPhoto{std::string(64, 'b'), "png"};

Project edited(const Project& project, const Edit& edit) {
    return sw::apply(project, edit).value().project;
}

/// What the picture of a scene is made from.
Node pictureNode(const Project& project, std::size_t scene) {
    const Result<StageGraph> graph = buildGraph(project, AssetIndex());
    return *graph->find("image/" + toText(project.script.scenes[scene].id));
}

}  // namespace

/// What pictures have in common: style and characters.
class TestCharacters : public QObject {
    Q_OBJECT

private slots:
    void scenesNameThem_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("named");
        QTest::newRow("as it is") << "Anna goes fishing." << "Anna" << true;
        QTest::newRow("in other letters") << "This is ANNA's boat." << "Anna" << true;
        QTest::newRow("at the end") << "Nobody knew anna" << "Anna" << true;
        QTest::newRow("within a word") << "Savanna is a landscape." << "Anna" << false;
        QTest::newRow("before a word") << "Annabel stays at home." << "Anna" << false;
        QTest::newRow("twice, once as a word") << "Annabel and Anna." << "Anna" << true;
        QTest::newRow("several words") << "The old fisher sails." << "old fisher" << true;
        QTest::newRow("without spaces") << QString::fromUtf8("昔、桃太郎がいました。") << QString::fromUtf8("桃太郎") << true;
        QTest::newRow("nobody") << "The sea is calm." << "Anna" << false;
    }
    void scenesNameThem() {
        QFETCH(QString, sentence);
        QFETCH(QString, name);
        QFETCH(bool, named);
        Project project = test::projectOf({{"Something else."}, {sentence.toStdString()}});
        project.script.scenes[1].picturePrompt = "A harbour";
        project = edited(project, SetCharacter{name.toStdString(), "somebody", {}});
        QCOMPARE(charactersIn(project, project.script.scenes[1]).size(), std::size_t{named});
        QVERIFY(charactersIn(project, project.script.scenes[0]).empty());
        project.script.scenes[0].picturePrompt = sentence.toStdString();
        QCOMPARE(charactersIn(project, project.script.scenes[0]).size(), std::size_t{named});
    }

    /// Only pictures that show somebody are made again when it changes; without a style all stay as they were.
    void picturesAreMadeFromThem() {
        const Project before = test::projectOf({{"Anna goes fishing."}, {"The sea is calm."}});
        const Project after = edited(before, SetCharacter{"Anna", "an old fisher in a red coat", kPhoto});
        const Node anna = pictureNode(after, 0);
        QCOMPARE(anna.parameters.at("characters").dump(),
                 Json({{{"name", "Anna"}, {"description", "an old fisher in a red coat"}, {"reference", kPhoto.fileName()}}}).dump());
        QCOMPARE(anna.media.at("reference"), kPhoto);
        QCOMPARE(pictureNode(after, 1).parameters.dump(), pictureNode(before, 1).parameters.dump());
        QVERIFY(pictureNode(after, 1).media.empty());
        Project styled = edited(before, SetPictureStyle{"woodcut", "text"});
        styled.script.scenes[1].negativePrompt = "ships";
        QCOMPARE(stringOr(pictureNode(styled, 0).parameters, "style"), std::string("woodcut"));
        QCOMPARE(stringOr(pictureNode(styled, 0).parameters, "negativePrompt"), std::string("text"));
        QCOMPARE(stringOr(pictureNode(styled, 1).parameters, "negativePrompt"), std::string("ships, text"));
        QVERIFY(!pictureNode(before, 0).parameters.contains("style"));
    }

    void theirPicturesAreKept() {
        Project project = test::projectOf({{"Anna goes fishing."}});
        MediaItem item;
        item.media = kPhoto;
        item.name = "anna.png";
        item.kind = MediaKind::Picture;
        project = edited(project, AddMedia{item});
        project = edited(project, SetCharacter{"Anna", "", kPhoto});
        QCOMPARE(namedMedia(project), std::vector<MediaRef>{kPhoto});
        const auto removed = sw::apply(project, RemoveMedia{kPhoto});
        QVERIFY(!removed);
        QVERIFY(removed.error().message.find("the character Anna") != std::string::npos);
        project = edited(project, RemoveCharacter{"Anna"});
        QVERIFY(project.characters.empty());
        QVERIFY(sw::apply(project, RemoveMedia{kPhoto}));
    }

    void wrongOnes_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("no name") << R"({"edit":"SetCharacter","name":"","description":"x"})" << "needs a name";
        QTest::newRow("spaces") << R"({"edit":"SetCharacter","name":" Anna","description":"x"})" << "without spaces";
        QTest::newRow("no file") << R"({"edit":"SetCharacter","name":"Anna","description":"x","reference":{"digest":"zz","extension":"png"}})" << "media folder";
        QTest::newRow("unknown") << R"({"edit":"RemoveCharacter","name":"Ana"})" << "did you mean \"Anna\"";
        QTest::newRow("long") << QString(R"({"edit":"SetPictureStyle","prompt":"%1","negativePrompt":""})").arg(QString(5000, 'a')) << "4000 bytes";
    }
    void wrongOnes() {
        QFETCH(QString, json);
        QFETCH(QString, said);
        const Project project = edited(test::projectOf({{"Anna goes fishing."}}), SetCharacter{"Anna", "an old fisher", {}});
        const Result<Edit> edit = editFromJson(Json::parse(json.toStdString()));
        const std::string message = !edit ? edit.error().message : sw::apply(project, *edit).error().message;
        QVERIFY2(QString::fromStdString(message).contains(said), message.c_str());
    }

    void aVersionKnowsItsOrigin() {
        const Project project = test::projectOf({{"Anna goes fishing."}});
        const Project version = edited(project, SetOrigin{{"Anna.short", {{"sentence-1", "Anna geht fischen."}}, {}}});
        QCOMPARE(version.origin.file, std::string("Anna.short"));
        QVERIFY(edited(version, SetOrigin{}) == project);
    }
};

QTEST_GUILESS_MAIN(TestCharacters)
#include "tst_characters.moc"
