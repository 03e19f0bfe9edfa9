#include <QTest>

#include "app/short_length.h"

using namespace sw;
using namespace sw::app;

class TestShortLength : public QObject {
    Q_OBJECT

    /// A project whose scenes have one sentence each.
    static Project told(const std::vector<std::string>& texts) {
        Project project;
        for (const std::string& text : texts) {
            Scene scene;
            scene.id = {++project.lastId};
            scene.sentences.push_back({{++project.lastId}, text, "", "", {}});
            project.script.scenes.push_back(scene);
        }
        return project;
    }

private slots:
    void lengthsAreUnderstood_data() {
        QTest::addColumn<int>("seconds");
        for (const auto& [text, seconds] : {std::pair<const char*, int>{"45", 45},
                                            {"30 seconds", 30},
                                            {"30-60 seconds", 45},
                                            {"1 minute", 60},
                                            {"1.5 min", 90},
                                            {"a minute", 60},
                                            {"Short", 30},
                                            {"medium", 45},
                                            {"long", 90},
                                            {"5", 15},
                                            {"10 minutes", 180},
                                            {"", 0},
                                            {"as you like", 0},
                                            {"0", 0},
                                            {"-", 0},
                                            {"99999999999999999999999", 180},
                                            {".", 0},
                                            {"in 20s", 20}})
            QTest::newRow(text) << seconds;
    }
    void lengthsAreUnderstood() {
        QFETCH(int, seconds);
        QCOMPARE(secondsFrom(QTest::currentDataTag()), seconds);
    }

    void theShortestNeighboursAreJoined() {
        Project project = told({"The hook is long enough.", "One.", "Two.", "The end of it all is near."});
        for (const Edit& edit : joinScenes(project.script, 3)) {
            auto applied = sw::apply(project, edit);
            QVERIFY2(applied, applied ? "" : applied.error().message.c_str());
            project = applied->project;
        }
        QCOMPARE(project.script.scenes.size(), std::size_t{3});
        QCOMPARE(project.script.scenes[1].sentences.size(), std::size_t{2});
        QCOMPARE(project.script.scenes[1].sentences[1].text, std::string("Two."));
        QVERIFY(joinScenes(project.script, 3).empty());
        QVERIFY(joinScenes(project.script, 9).empty());
    }

    void oneSceneTakesEverything() {
        Project project = told({"A.", "B.", "C.", "D."});
        for (const Edit& edit : joinScenes(project.script, 1))
            project = sw::apply(project, edit)->project;
        QCOMPARE(project.script.scenes.size(), std::size_t{1});
        std::string all;
        for (const Sentence& sentence : project.script.scenes[0].sentences)
            all += sentence.text;
        QCOMPARE(all, std::string("A.B.C.D."));
        QVERIFY(joinScenes(Script{}, 2).empty());
    }
};

QTEST_APPLESS_MAIN(TestShortLength)
#include "tst_short_length.moc"
