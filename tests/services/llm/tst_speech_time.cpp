#include <QtTest>

#include "services/llm/speech_time.h"
#include "support.h"

using namespace sw;
using namespace sw::test;

/// How long sentences take to speak.
class TestSpeechTime : public QObject {
    Q_OBJECT

private slots:
    void countsSyllables_data();
    void countsSyllables();
    void isNearTheVoice_data();
    void isNearTheVoice();
    void numbersCountAsTheyAreRead();
    void followsTheVoicesRate();
};

void TestSpeechTime::countsSyllables_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("syllables");
    QTest::newRow("silent e") << "en"
                              << "make names" << 2.0;
    QTest::newRow("table") << "en"
                           << "table" << 2.0;
    QTest::newRow("past") << "en"
                          << "turned wanted" << 3.0;
    QTest::newRow("volcano") << "en"
                             << "volcano" << 3.0;
    QTest::newRow("German") << "de" << QString::fromUtf8("Rückkehr der Wölfe") << 5.0;
    QTest::newRow("French") << "fr"
                            << "grande ville" << 2.0;
    QTest::newRow("kana are moras") << "ja" << QString::fromUtf8("さかな") << 3.0;
    QTest::newRow("small kana") << "ja" << QString::fromUtf8("きょう") << 2.0;
    QTest::newRow("Chinese") << "zh" << QString::fromUtf8("大海") << 2.0;
    QTest::newRow("Korean") << "ko" << QString::fromUtf8("바다") << 2.0;
    QTest::newRow("nothing") << "en"
                             << "— !" << 0.0;
}

void TestSpeechTime::countsSyllables() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(double, syllables);
    QCOMPARE(syllablesIn(text.toStdString(), language.toStdString()), syllables);
}

/// Rows were measured with the embedded voices, first sound to last.
void TestSpeechTime::isNearTheVoice_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("measured");
    QTest::newRow("en 0")
        << "en"
        << QString::fromUtf8(
               "On the morning of 27 August 1883, the captain of a British ship called the Norham Castle wrote a strange line in his log.")
        << 7.61;
    QTest::newRow("en 1") << "en" << QString::fromUtf8("Krakatoa had been restless for months.") << 2.29;
    QTest::newRow("en 2")
        << "en"
        << QString::fromUtf8(
               "As the mountain collapsed, it pushed up a series of tsunamis, some of them more than 30 metres high.")
        << 5.47;
    QTest::newRow("en 3") << "en" << QString::fromUtf8("The story is not over.") << 1.37;
    QTest::newRow("en 4") << "en" << QString::fromUtf8("The good news is that the system is easy to support.") << 2.56;
    QTest::newRow("en 5") << "en" << QString::fromUtf8("Follow for more stories like this.") << 1.69;
    QTest::newRow("de 6")
        << "de"
        << QString::fromUtf8("Die Tiere waren aus Polen eingewandert und hatten in Sachsen ihr erstes Rudel gegründet.")
        << 5.02;
    QTest::newRow("de 7")
        << "de"
        << QString::fromUtf8(
               "Heute leben nach Angaben der Behörden mehr als 200 Rudel in Deutschland, die meisten davon in Brandenburg, Sachsen und Niedersachsen.")
        << 8.46;
    QTest::newRow("de 8")
        << "de"
        << QString::fromUtf8(
               "Wo Wölfe leben, bleiben Hirsche nicht mehr lange an einer Stelle stehen, und junge Bäume haben eine Chance zu wachsen.")
        << 6.81;
    QTest::newRow("es 9")
        << "es"
        << QString::fromUtf8(
               "En los canales de Xochimilco, al sur de la Ciudad de México, vive un animal que parece salido de un cuento.")
        << 7.01;
    QTest::newRow("es 10") << "es"
                           << QString::fromUtf8(
                                  "La mayoría de las salamandras pierden las branquias y salen del agua cuando crecen.")
                           << 4.93;
    QTest::newRow("fr 11")
        << "fr"
        << QString::fromUtf8("Chaque nuit, pendant que nous dormons, notre cerveau trie les souvenirs de la journée.")
        << 4.42;
    QTest::newRow("it 12") << "it"
                           << QString::fromUtf8(
                                  "Ogni notte, mentre dormiamo, il nostro cervello riordina i ricordi della giornata.")
                           << 5.41;
    QTest::newRow("ru 13")
        << "ru"
        << QString::fromUtf8("Каждую ночь, пока мы спим, наш мозг приводит в порядок воспоминания о прошедшем дне.")
        << 5.30;
    QTest::newRow("zh 14") << "zh" << QString::fromUtf8("每天晚上，当我们睡觉的时候，大脑会整理白天的记忆。") << 6.84;
    QTest::newRow("tr 15") << "tr" << QString::fromUtf8("Her gece biz uyurken beynimiz günün anılarını düzenler.")
                           << 4.12;
}

void TestSpeechTime::isNearTheVoice() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(double, measured);
    const double estimate = SpeechEstimator(pack(language.toStdString())).seconds(text.toStdString());
    QVERIFY2(std::abs(estimate - measured) <= 0.25 + 0.15 * measured, qPrintable(QString::number(estimate)));
}

void TestSpeechTime::numbersCountAsTheyAreRead() {
    const SpeechEstimator english(pack("en"));
    QCOMPARE(english.featuresOf("1883").syllables, syllablesIn("eighteen eighty-three", "en"));
    QCOMPARE(english.featuresOf("36,000").syllables, syllablesIn("thirty-six thousand", "en"));
    QVERIFY(english.seconds("It has 1,234,567 parts.") > english.seconds("It has 12 parts."));
    const SpeechEstimator german(pack("de"));
    QVERIFY(german.featuresOf("4.300").syllables > german.featuresOf("43").syllables);
    QCOMPARE(english.seconds(""), 0.0);
}

void TestSpeechTime::followsTheVoicesRate() {
    const std::string text = "The river flows through three countries before it reaches the sea.";
    const double own = SpeechEstimator(pack("en")).seconds(text);
    const double rate = pack("en")->speech.wordsPerMinute;
    QVERIFY(std::abs(SpeechEstimator(pack("en"), rate / 1.25).seconds(text) - own * 1.25) < 1e-9);
    QVERIFY(std::abs(SpeechEstimator(pack("en"), rate).seconds(text) - own) < 1e-9);
}

QTEST_APPLESS_MAIN(TestSpeechTime)
#include "tst_speech_time.moc"
