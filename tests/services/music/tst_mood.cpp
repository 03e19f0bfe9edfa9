#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "services/music/mood.h"
#include "services/music/music_stage.h"

using namespace sw;

class TestMood : public QObject {
    Q_OBJECT

private slots:
    void eightMoodsComeWithTheProgram();
    void everyMoodIsDescribed();
    void anUnknownMoodNamesTheNearest();
    void aBrokenFileIsNamed_data();
    void aBrokenFileIsNamed();
    void anEmptyFolderIsAMissingComponent();

private:
    const std::filesystem::path m_folder = std::filesystem::path(SW_SOURCE_DIR) / "resources" / "moods";
};

void TestMood::eightMoodsComeWithTheProgram() {
    const auto all = loadMoods(m_folder);
    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QStringList names;
    for (const Mood& mood : *all)
        names << QString::fromStdString(mood.name);
    QCOMPARE(names, QStringList({"calm", "curious", "epic", "playful", "serious", "tech", "tense", "uplifting"}));
}

void TestMood::everyMoodIsDescribed() {
    const auto all = moods(m_folder);
    QVERIFY(all);
    for (const MoodDescription& mood : *all) {
        QVERIFY2(mood.description.size() > 30, mood.name.c_str());
        QVERIFY2(mood.description.ends_with('.'), mood.name.c_str());
    }
}

void TestMood::anUnknownMoodNamesTheNearest() {
    const auto all = loadMoods(m_folder);
    QVERIFY(all);
    const auto mood = moodNamed(*all, "upliftng");
    QVERIFY(!mood);
    QCOMPARE(mood.error().code, ErrorCode::InvalidInput);
    QVERIFY(mood.error().message.find("Did you mean \"uplifting\"?") != std::string::npos);
    QVERIFY(mood.error().message.find("calm, curious, epic") != std::string::npos);
    QVERIFY(moodNamed(*all, "tech"));
}

void TestMood::aBrokenFileIsNamed_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("tempo") << "/tempo"
                           << "[90]"
                           << "tempo";
    QTest::newRow("scale") << "/scale"
                           << "[0,2,4]"
                           << "scale";
    QTest::newRow("short bar") << "/sections/verse/bass/0"
                               << "\"0---\""
                               << "bass";
    QTest::newRow("unknown letter") << "/sections/verse/pluck/0"
                                    << "\"0...9...0...0...\""
                                    << "pluck";
    QTest::newRow("unknown drum") << "/sections/full/drums/0/gong"
                                  << "\"9...............\""
                                  << "gong";
    QTest::newRow("program") << "/parts/keys/program"
                             << "200"
                             << "program";
    QTest::newRow("no lead") << "/parts/lead"
                             << "null"
                             << "program";
    QTest::newRow("degree") << "/progressions/0"
                            << "[0, 9]"
                            << "progressions";
}

void TestMood::aBrokenFileIsNamed() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, said);
    std::ifstream in(m_folder / "calm.json");
    Json json = Json::parse(in);
    QVERIFY(moodFromJson(json, "good.json"));
    json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const auto mood = moodFromJson(json, "broken.json");
    QVERIFY(!mood);
    QCOMPARE(mood.error().code, ErrorCode::InvalidInput);
    QVERIFY2(mood.error().message.find("broken.json") != std::string::npos, mood.error().message.c_str());
    QVERIFY2(mood.error().message.find(said.toStdString()) != std::string::npos, mood.error().message.c_str());
}

void TestMood::anEmptyFolderIsAMissingComponent() {
    const QTemporaryDir folder;
    const auto all = loadMoods(folder.path().toStdString());
    QVERIFY(!all);
    QCOMPARE(all.error().code, ErrorCode::MissingComponent);
}

QTEST_GUILESS_MAIN(TestMood)
#include "tst_mood.moc"
