#include <QTest>

#include "core/model/short_text.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

std::vector<std::string> idsOf(const std::vector<ShortText>& texts) {
    std::vector<std::string> ids;
    for (const ShortText& text : texts)
        ids.push_back(text.id);
    return ids;
}

}  // namespace

/// The texts of a short that are in its language.
class TestShortText : public QObject {
    Q_OBJECT

private slots:
    void textsHavePlacesOfTheirOwn() {
        Project project;
        project.script.title = "T";
        Scene scene;
        scene.id = {3};
        scene.sentences = {{{1}, "One.", "", "", {}}, {{2}, "Two.", "", "", {}}};
        scene.emphasis = {"One", "Two"};
        scene.picturePrompt = "a picture";
        project.script.scenes = {scene};
        Scene second = scene;
        second.id = {4};
        second.picture = {3};
        second.sentences = {{{5}, "Five.", "", "", {}}};
        second.emphasis.clear();
        project.script.scenes.push_back(second);
        QCOMPARE(idsOf(shortTexts(project, {})),
                 (std::vector<std::string>{"title", "sentence-1", "sentence-2", "scene-3.emphasis-1",
                                           "scene-3.emphasis-2", "sentence-5"}));
        QCOMPARE(idsOf(shortTexts(project, {SceneId{3}})).size(), std::size_t{7});
        setShortText(project, "scene-3.picture", "ein Bild");
        QCOMPARE(project.script.scenes[1].picturePrompt, std::string("ein Bild"));
        setShortText(project, "scene-3.emphasis-2", "Zwei");
        QCOMPARE(project.script.scenes[0].emphasis[1], std::string("Zwei"));
        QVERIFY(!shortText(project, "sentence-9"));
        QCOMPARE(*shortText(project, "description"), std::string());
    }
};

QTEST_APPLESS_MAIN(TestShortText)
#include "tst_short_text.moc"
