#include <libstemmer.h>

#include <QtTest>
#include <set>

#include "support.h"

using namespace sw;
using namespace sw::test;

/// Sentences, words, stems and languages of texts in many languages.
class TestTextReader : public QObject {
    Q_OBJECT

private slots:
    void breaksSentences_data();
    void breaksSentences();
    void breaksTokens_data();
    void breaksTokens();
    void findsTerms_data();
    void findsTerms();
    void detectsLanguages_data();
    void detectsLanguages();
    void everyLanguageFileIsWhole();
    void unknownLanguageStillReads();
    void missingFolderIsNamed();
};

void TestTextReader::breaksSentences_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("titles") << "en"
                            << "Dr. Smith of St. Mary's paid $6.2 million to Acme Inc. in the U.S. last year. He left."
                            << 2;
    QTest::newRow("abbreviation at the end") << "en"
                                             << "They moved to the U.S. The house was big." << 2;
    QTest::newRow("initials") << "en"
                              << "J. R. R. Tolkien wrote it. It sold." << 2;
    QTest::newRow("decimals") << "en"
                              << "Prices fell 3.5% vs. 2019. See fig. 2, e.g. the chart." << 2;
    QTest::newRow("quotation of two sentences")
        << "en"
        << "\"Concrete lost. Now we give the water a place,\" said the mayor. It worked." << 2;
    QTest::newRow("curly quotation") << "en" << QString::fromUtf8("“It works. We tried,” said Lee. “Good.”") << 2;
    QTest::newRow("open quotation is left alone") << "en"
                                                  << "He said \"stop. She went on. They left." << 3;
    QTest::newRow("questions") << "en"
                               << "Why? Because it works! Really." << 3;
    QTest::newRow("German ordinals") << "de"
                                     << QString::fromUtf8(
                                            "Am 27. Februar 1904 wurde er z. B. von Dr. Müller gesehen. Es war kalt.")
                                     << 2;
    QTest::newRow("German quotation") << "de" << QString::fromUtf8("„Er kam. Er sah“, sagte sie. Dann ging er.") << 2;
    QTest::newRow("French quotation") << "fr"
                                      << QString::fromUtf8(
                                             "« Il est parti. Il ne reviendra pas », dit M. Dupont. Puis il sourit.")
                                      << 2;
    QTest::newRow("French quotation that ends its sentence")
        << "fr" << QString::fromUtf8("« Elle, elle chante. » Son histoire a inspiré un film.") << 2;
    QTest::newRow("initials that are small words too")
        << "ru" << QString::fromUtf8("«Это вода», — говорит профессор А. В. Соколов из Иркутска. Она чистая.") << 2;
    QTest::newRow("Spanish") << "es" << QString::fromUtf8("¿Por qué? El Sr. Gómez no lo sabe. ¡Nadie!") << 3;
    QTest::newRow("Japanese") << "ja" << QString::fromUtf8("タコです。「とても。賢い」と言った。本当？") << 3;
    QTest::newRow("Chinese") << "zh" << QString::fromUtf8("他走了。真的吗？是的！") << 3;
    QTest::newRow("Hindi") << "hi" << QString::fromUtf8("यह नदी है। वह पहाड़ है।") << 2;
    QTest::newRow("Thai, which has no full stops")
        << "th" << QString::fromUtf8("ผึ้งทำน้ำผึ้งจากน้ำหวานของดอกไม้ น้ำผึ้งอายุ 3000 ปี ไม่เคยเน่าเสียเลยสักครั้ง") << 3;
    QTest::newRow("Thai, short words") << "th" << QString::fromUtf8("ผึ้ง น้ำ ดอกไม้") << 1;
    QTest::newRow("a transcript without full stops")
        << "en" << QStringLiteral("so today we talk about bees and how they dance ").repeated(20) << 8;
    QTest::newRow("at commas where there are some")
        << "en" << QStringLiteral("the bees fly out to the meadow at noon, they dance for their many sisters, ").repeated(10)
        << 7;
    QTest::newRow("no spaces and no full stops") << "ja" << QString::fromUtf8("花を見つけた蜂は").repeated(100) << 20;
    QTest::newRow("Russian") << "ru" << QString::fromUtf8("В 1908 г. над тайгой был взрыв. Никто не знал.") << 2;
}

void TestTextReader::breaksSentences() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(int, count);
    TextReader reader(pack(language.toStdString()));
    const std::vector<std::string> sentences = reader.sentences(text.toStdString());
    QVERIFY2(static_cast<int>(sentences.size()) == count, qPrintable(q(sentences)));
}

void TestTextReader::breaksTokens_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("numbers and hyphens") << "en"
                                         << "The ear-drums burst 3,100 km away."
                                         << "The|ear-drums|burst|3,100|km|away|.";
    QTest::newRow("apostrophes") << "en"
                                 << "It's Munch's (old) work"
                                 << "It's|Munch's|(|old|)|work";
    QTest::newRow("Japanese") << "ja" << QString::fromUtf8("タコは賢い。") << QString::fromUtf8("タコ|は|賢い|。");
}

void TestTextReader::breaksTokens() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    TextReader reader(pack(language.toStdString()));
    QStringList found;
    const std::string source = text.toStdString();
    for (const Token& token : reader.tokens(source)) {
        found << q(token.text);
        QCOMPARE(q(source.substr(token.begin, token.end - token.begin)), q(token.text));
    }
    QCOMPARE(found.join("|"), tokens);
}

void TestTextReader::findsTerms_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("English stems") << "en"
                                   << "The exploding volcanoes exploded."
                                   << "explod | volcano | explod";
    QTest::newRow("German stems") << "de" << QString::fromUtf8("Die Wölfe und der Wolf") << "wolf | wolf";
    QTest::newRow("French elision") << "fr"
                                    << "L'eau et la rivière" << QString::fromUtf8("eau | rivi");
    QTest::newRow("Japanese pairs") << "ja" << QString::fromUtf8("神経細胞のタコ")
                                    << QString::fromUtf8("神経 | 経細 | 細胞 | タコ");
    QTest::newRow("no stemmer") << "pl"
                                << "Wielkie koty i psy"
                                << "wielkie | koty | psy";
}

void TestTextReader::findsTerms() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, terms);
    TextReader reader(pack(language.toStdString()));
    QCOMPARE(q(reader.terms(reader.tokens(text.toStdString()))), terms);
}

void TestTextReader::detectsLanguages_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const std::pair<const char*, const char*> rows[] = {
        {"en", "The river flows through three countries before it reaches the sea."},
        {"de", "Der Fluss fließt durch drei Länder, bevor er das Meer erreicht."},
        {"es", "El río atraviesa tres países antes de llegar al mar."},
        {"fr", "Le fleuve traverse trois pays avant de se jeter dans la mer."},
        {"it", "Il fiume attraversa tre paesi prima di arrivare al mare."},
        {"pt", "O rio atravessa três países antes de chegar ao mar."},
        {"nl", "De rivier stroomt door drie landen voordat zij de zee bereikt."},
        {"sv", "Floden rinner genom tre länder innan den når havet."},
        {"da", "Floden løber gennem tre lande, før den når havet, og det er meget smukt."},
        {"no", "Elven renner gjennom tre land før den når havet, og det er veldig vakkert."},
        {"fi", "Joki virtaa kolmen maan läpi ennen kuin se laskee mereen."},
        {"pl", "Rzeka płynie przez trzy kraje, zanim dotrze do morza."},
        {"tr", "Nehir denize ulaşmadan önce üç ülkeden geçer ve çok güzeldir."},
        {"hu", "A folyó három országon halad át, mielőtt eléri a tengert."},
        {"ro", "Râul traversează trei țări înainte de a ajunge la mare."},
        {"cs", "Řeka protéká třemi zeměmi, než dorazí k moři, a je velmi krásná."},
        {"ru", "Река протекает через три страны, прежде чем впадает в море."},
        {"uk", "Річка протікає через три країни, перш ніж впадає в море, і це дуже гарно."},
        {"el", "Το ποτάμι περνά από τρεις χώρες πριν φτάσει στη θάλασσα."},
        {"ar", "يمر النهر عبر ثلاث دول قبل أن يصل إلى البحر."},
        {"he", "הנהר זורם דרך שלוש מדינות לפני שהוא מגיע לים."},
        {"hi", "नदी समुद्र तक पहुँचने से पहले तीन देशों से होकर गुज़रती है।"},
        {"ja", "川は海に着く前に三つの国を通ります。"},
        {"zh", "这条河流经三个国家，最后流入大海。"},
        {"ko", "강은 바다에 이르기 전에 세 나라를 지나갑니다."},
        {"th", "แม่น้ำไหลผ่านสามประเทศก่อนจะถึงทะเล"},
        {"en", "Octopus"},
    };
    for (const auto& [language, text] : rows)
        QTest::newRow(qPrintable(QString(language) + " " + QString::fromUtf8(text).left(12)))
            << QString::fromUtf8(text) << QString(language);
}

void TestTextReader::detectsLanguages() {
    QFETCH(QString, text);
    QFETCH(QString, language);
    const auto found = writer().sources().languages->detect(text.toStdString());
    QVERIFY(found);
    QCOMPARE(q(*found), language);
}

void TestTextReader::everyLanguageFileIsWhole() {
    std::set<std::string> stemmers;
    for (const char** name = sb_stemmer_list(); *name; ++name)
        stemmers.insert(*name);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(SW_SOURCE_DIR) + "/resources/language")) {
        const std::string language = entry.path().stem().string();
        const auto loaded = writer().sources().languages->pack(language);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY2(!(*loaded)->stopWords.empty(), language.c_str());
        QVERIFY2((*loaded)->speech.perSyllable > 0.05 && (*loaded)->speech.perSyllable < 0.6, language.c_str());
        QVERIFY2((*loaded)->stemmer.empty() || stemmers.count((*loaded)->stemmer) > 0, language.c_str());
        const OutlineLines& outline = (*loaded)->outline;
        QVERIFY2(outline.hook.empty() || (outline.hook.find("{topic}") != std::string::npos &&
                                          outline.points.size() >= 6 && !outline.closing.empty()),
                 language.c_str());
        ++files;
    }
    QVERIFY(files >= 35);
    for (const char* language : {"en", "de", "es", "fr", "it", "pt", "nl", "ja"})
        QVERIFY2(!pack(language)->callsToAction.story.empty(), language);
}

void TestTextReader::unknownLanguageStillReads() {
    const auto unknown = pack("sw");
    QVERIFY(unknown);
    QVERIFY(unknown->callsToAction.story.empty());
    TextReader reader(unknown);
    QCOMPARE(reader.sentences("Mto unapita nchi tatu. Unafika baharini.").size(), std::size_t{2});
    QCOMPARE(q(reader.terms(reader.tokens("Mto unapita"))), "mto | unapita");
    QCOMPARE(q(pack("pt-BR")->language), "pt");
    QCOMPARE(q(pack("nb")->language), "no");
}

void TestTextReader::missingFolderIsNamed() {
    const LanguageShelf shelf("/nowhere/at/all");
    const auto found = shelf.pack("en");
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::MissingComponent);
    QVERIFY(q(found.error().message).contains("/nowhere/at/all"));
}

QTEST_APPLESS_MAIN(TestTextReader)
#include "tst_text_reader.moc"
