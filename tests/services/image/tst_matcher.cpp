#include <QtTest>

#include "services/image/matcher.h"

using namespace sw;

class tst_Matcher : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void matches_data();
    void matches();
    void context();
    void motif_data();
    void motif();
    void knowsItsTables();
    void saysWhatIsMissing();

private:
    std::unique_ptr<ArtPack> m_pack;
    ArtMatcher m_matcher;
};

void tst_Matcher::initTestCase() {
    auto pack = ArtPack::open(SW_DATA_DIR "/art");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    m_pack = std::make_unique<ArtPack>(std::move(*pack));
    auto matcher = ArtMatcher::open(SW_SOURCE_DIR "/resources/pictures", "/usr/share/wordnet", *m_pack);
    QVERIFY2(matcher, matcher ? "" : matcher.error().message.c_str());
    m_matcher = std::move(*matcher);
}

void tst_Matcher::matches_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("art");  // in the order of the words; "" = no picture at all
    const auto row = [](const char* language, const char* sentence, const char* art) {
        QTest::newRow(sentence) << language << sentence << art;
    };
    // whole names and metaphors
    row("en", "The volcano was quiet.", "volcano");
    row("en", "Inflation eats your savings while you sleep.", "balloon money-bag");
    row("en", "The memory is stored in the cortex.", "brain brain");
    row("en", "Deadlines kill creativity.", "hourglass-not-done light-bulb");
    row("en", "Local rats ran through the maze.", "rat");
    row("en", "Coffee did not help.", "hot-beverage");
    row("en", "A Dutch gunboat was left standing in a forest.", "ship evergreen-tree");
    row("en", "Now and then fire engines were called out.", "fire-engine");
    row("en", "It was replacing a downtown car park.", "automobile");
    row("en", "He runs a hardware store.", "hammer-and-wrench");
    row("en", "Lightning strikes the Earth.", "cloud-with-lightning globe-showing-europe-africa");
    row("en", "AI will change medicine.", "robot pill");
    row("en", "Suddenly, without warning, it struck.", "");
    row("en", "The battle in the summer was lost.", "crossed-swords");
    row("en", "Two hours, one dream.", "");
    row("en", "A dream during sleep is vivid.", "crescent-moon bed");
    row("en", "The secret of good rice.", "cooked-rice");
    row("en", "Muscles pull sugar out of the blood.", "drop-of-blood drop-of-blood");
    row("en", "Travellers found birds on the roads.", "bird");
    row("en", "Travellers wait for the train.", "luggage train");
    row("en", "Nobody takes away your water bottle.", "");
    // proper nouns only by what they are
    row("en", "Krakatoa had been restless for months.", "volcano");
    row("en", "It lies between Java and Sumatra.", "desert-island desert-island");
    row("en", "Albert Einstein was late.", "atom-symbol");
    row("en", "The ship was called the Norham Castle.", "ship");
    row("en", "Bill Gates dropped out of Harvard.", "");
    row("en", "Apple launched something in 2007.", "");
    row("en", "More than 800 million users agree.", "");
    row("en", "The Pacific octopus is huge.", "water-wave octopus");
    row("en", "Shell and Orange merged.", "");
    row("en", "The Amazon is a company.", "office-building");
    // ambiguous words: certain or nothing
    row("en", "The river bank was covered in mud.", "");
    row("en", "The bank gave him a loan.", "bank bank");
    row("en", "The spring in the watch broke.", "");
    row("en", "He watched the match with his brother.", "");
    row("en", "The current government wants to charge more.", "classical-building");
    row("en", "Light travels fast.", "");
    row("en", "The log was found in a drawer.", "");
    row("en", "Every plant needs light and soil.", "potted-plant seedling");
    row("en", "The nuclear power plant was closed.", "radioactive");
    row("en", "The crane stood in the shallow water.", "droplet");
    row("en", "A bat was in the cave.", "bat");
    row("en", "He swung the bat.", "");
    row("en", "A novel idea came up.", "light-bulb");
    row("en", "The novel was written by an unknown author.", "books fountain-pen");
    row("en", "Click with the mouse of the computer.", "computer-mouse desktop-computer");
    row("en", "The mouse ran away from the cat.", "mouse cat");
    row("en", "The brain cells fire in the same order.", "brain");
    row("en", "A column of ash rose from the volcano.", "volcano volcano volcano");
    row("en", "The port was closed.", "");
    row("en", "There is no charge.", "");
    row("en", "The key finding was a surprise.", "");
    row("en", "She left her key in the door.", "key door");
    row("en", "He rose early.", "");
    row("en", "The star of the evening was late.", "");
    row("en", "A captain of industry spoke.", "factory");
    row("en", "The pilot site was closed.", "");
    row("en", "The pilot landed the plane.", "airplane airplane");
    row("en", "They park their cars here.", "automobile");
    row("en", "The heart of the problem is trust.", "");
    row("en", "Stress makes your heart beat faster.", "anatomical-heart");
    row("en", "The good news is that it works.", "");
    row("en", "The box office was a disaster.", "clapper-board");
    row("en", "We stayed in the dark.", "");
    row("en", "It is called a mountain of debt.", "credit-card");
    row("en", "Nothing happened.", "");
    row("en", "", "");
    // other languages: whole names and their plurals
    row("de", "Der Vulkan liegt auf einer Insel.", "volcano desert-island");
    row("de", "Die Bienen flogen über die Wälder.", "honeybee evergreen-tree");
    row("de", "Das Gehirn braucht Schlaf.", "brain bed");
    row("de", "Die Bank war geschlossen.", "");
    row("de", "Sie essen und reisen gern.", "");
    row("de", "Eine Schale steht auf dem Tisch.", "");
    row("es", "El volcán destruyó la isla.", "volcano desert-island");
    row("es", "Las abejas y el cerebro.", "honeybee brain");
    row("fr", "L'île et le volcan.", "desert-island volcano");
    row("fr", "L'avocat a gagné.", "");
    row("it", "Il vulcano distrusse l'isola.", "volcano desert-island");
    row("pt", "O vulcão destruiu a ilha.", "volcano desert-island");
    row("ja", "火山が島を破壊した。", "volcano desert-island");
    row("ja", "8月に脳を調べた。", "brain");
    row("nl", "De vulkaan is groot.", "volcano");
}

void tst_Matcher::matches() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, art);
    const auto found = m_matcher.match(sentence.toStdString(), language.toStdString(), {});
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QStringList names;
    for (const ArtMatch& match : *found) {
        names << QString::fromStdString(match.art);
        QVERIFY(m_pack->has(match.art));
        QVERIFY(match.certainty > 0 && match.certainty <= 1);
    }
    QCOMPARE(names.join(' '), art);
}

void tst_Matcher::context() {
    // The same words, settled by what the whole text is about.
    QVERIFY(m_matcher.match("The bank was closed.", "en", {})->empty());
    QCOMPARE(m_matcher.match("The bank was closed.", "en", {"money", "loan"})->front().art, std::string("bank"));
    QCOMPARE(m_matcher.match("The bank was closed.", "en", {"money", "loan"})->front().reason, MatchReason::Context);
}

void tst_Matcher::motif_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("noun");
    QTest::addColumn<QString>("art");
    QTest::newRow("name") << "en"
                          << "volcano"
                          << "volcano";
    QTest::newRow("verb elsewhere") << "en"
                                    << "sleep"
                                    << "bed";
    QTest::newRow("plural") << "en"
                            << "explosions"
                            << "collision";
    QTest::newRow("ambiguous") << "en"
                               << "bank"
                               << "";
    QTest::newRow("unknown") << "en"
                             << "zxqv"
                             << "";
    QTest::newRow("German") << "de"
                            << "Vulkan"
                            << "volcano";
    QTest::newRow("Japanese") << "ja"
                              << "津波"
                              << "water-wave";
}

void tst_Matcher::motif() {
    QFETCH(QString, language);
    QFETCH(QString, noun);
    QFETCH(QString, art);
    const auto match = m_matcher.matchNoun(noun.toStdString(), language.toStdString(), {});
    QVERIFY(match);
    QCOMPARE(*match ? QString::fromStdString((*match)->art) : QString(), art);
}

void tst_Matcher::knowsItsTables() {
    QVERIFY(m_matcher.isSatelliteOnly("alarm-clock"));
    QVERIFY(!m_matcher.isSatelliteOnly("volcano"));
    QVERIFY(m_matcher.isFramed("sunset"));
    QVERIFY(m_matcher.isGeneric("scroll"));
    QCOMPARE(m_matcher.groundOf("spouting-whale"), std::string("underwater"));
    QCOMPARE(m_matcher.groundOf("teapot"), std::string());
}

void tst_Matcher::saysWhatIsMissing() {
    const auto noTables = ArtMatcher::open("/nowhere", "/usr/share/wordnet", *m_pack);
    QVERIFY(!noTables);
    QCOMPARE(noTables.error().code, ErrorCode::MissingComponent);
    const auto noWordNet = ArtMatcher::open(SW_SOURCE_DIR "/resources/pictures", "/nowhere", *m_pack);
    QVERIFY(!noWordNet);
    QCOMPARE(noWordNet.error().code, ErrorCode::MissingComponent);
    QVERIFY(noWordNet.error().message.find("wordnet-base") != std::string::npos);
}

QTEST_APPLESS_MAIN(tst_Matcher)
#include "tst_matcher.moc"
