#include <QtTest>
#include <map>

#include "services/image/fact.h"

using namespace sw;

namespace {

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

}  // namespace

class tst_Fact : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void number_data();
    void number();
    void noNumber_data();
    void noNumber();
    void share_data();
    void share();
    void change_data();
    void change();
    void bars_data();
    void bars();
    void places_data();
    void places();
    void quotation_data();
    void quotation();
    void moments_data();
    void moments();
    void list_data();
    void list();
    void emphasisDecides();

private:
    Facts facts(const QString& language, const QString& sentence);
    std::unique_ptr<ArtPack> m_pack;
    std::map<QString, Gazetteer> m_gazetteers;
};

void tst_Fact::initTestCase() {
    auto pack = ArtPack::open(SW_DATA_DIR "/art");
    QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
    m_pack = std::make_unique<ArtPack>(std::move(*pack));
}

Facts tst_Fact::facts(const QString& language, const QString& sentence) {
    auto it = m_gazetteers.find(language);
    if (it == m_gazetteers.end()) {
        auto gazetteer =
            Gazetteer::open(SW_SOURCE_DIR "/resources/pictures/places.json", *m_pack, language.toStdString());
        if (!gazetteer)
            qFatal("%s", gazetteer.error().message.c_str());
        it = m_gazetteers.emplace(language, std::move(*gazetteer)).first;
    }
    return findFacts(sentence.toStdString(), language.toStdString(), it->second);
}

void tst_Fact::number_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");  // qualifier|value|unit|label
    QTest::addColumn<double>("amount");
    const auto row = [](const char* language, const char* sentence, const char* shown, double amount) {
        QTest::newRow(sentence) << language << sentence << shown << amount;
    };
    row("en", "A column of ash rose 27 kilometres into the sky.", "|27|kilometres|", 27);
    row("en", "It cost 6.2 million euros.", "|6.2|million euros|", 6.2e6);
    row("en", "It was heard at a distance of 4,800 km.", "|4,800|km|", 4800);
    row("en", "It can absorb up to 4,000 cubic metres of rain in an hour.", "up to|4,000|cubic metres|of rain", 4000);
    row("en", "At least 36,000 people died.", "at least|36,000|people|", 36000);
    row("en", "They swept away 165 villages along the coast.", "|165|villages|", 165);
    row("en", "Some were more than 30 metres high.", "more than|30|metres|high", 30);
    row("en", "It replays the events at up to twenty times their normal speed.", "up to|20×||normal speed", 20);
    row("en", "The cells grow by about sixty percent during sleep.", "about|60%||", 60);
    row("en", "Students were forty percent worse at it.", "|40%||worse", 40);
    row("en", "The loss of 260 parking spaces hurts.", "|260|parking spaces|", 260);
    row("en", "The startup raised $12 million in 2021.", "|$12|million|", 12e6);
    row("en", "It costs $40 a month.", "|$40||", 40);
    row("en", "It grew by about five metres every year.", "about|5|metres|every year", 5);
    row("en", "Light travels 300,000 kilometres per second.", "|300,000|kilometres|per second", 300000);
    row("en", "The ring holds three hundred people.", "|300|people|", 300);
    row("en", "Ants lift 50 times their own weight.", "|50×||own weight", 50);
    row("en", "It sits two metres below street level.", "|2|metres|below street level", 2);
    row("en", "Twenty-five countries signed it.", "|25|countries|", 25);
    row("en", "It is 3.5 billion years old.", "|3.5|billion years|old", 3.5e9);
    row("en", "Keep the room at 18 °C at night.", "|18|°|", 18);
    row("en", "In Paris, it fell to minus 15 degrees.", "|\u221215|degrees|", -15);
    row("en", "It was -40 degrees outside.", "|\u221240|degrees|", -40);
    row("en", "COVID-19 killed 120 patients.", "|120|patients|", 120);
    row("en", "Between 1.5 and 2 degrees lie most reefs.", "|1.5–2|degrees|", 2);
    row("en", "It lives for two to three years.", "|2–3|years|", 3);
    row("en", "Debt costs up to 20 percent a year.", "up to|20%||a year", 20);
    row("en", "A daily coffee costs 1,640 euros a year.", "|1,640|euros|a year", 1640);
    row("en", "They slept 28 minutes longer per night.", "|28|minutes|longer per night", 28);
    row("en", "The moon moves 3.8 centimeters farther from Earth.", "|3.8|centimeters|farther from Earth", 3.8);
    row("en", "The tracks are 23 centimeters wider than in France.", "|23|centimeters|wider", 23);
    row("de", "Es waren minus 20 Grad.", "|\u221220|Grad|", -20);
    row("de", "Dort ist es zwei bis drei Grad wärmer.", "|2–3|Grad|wärmer", 3);
    row("es", "Murieron al menos 15 personas.", "al menos|15|personas|", 15);
    row("de", "Der Knall war in 4.800 Kilometern zu hören.", "|4.800|Kilometern|", 4800);
    row("de", "Das kostet 6,2 Millionen Euro.", "|6,2|Millionen Euro|", 6.2e6);
    row("de", "Mehr als 40 Prozent sind betroffen.", "mehr als|40\u00a0%||", 40);
    row("de", "Es traf 165 Dörfer.", "|165|Dörfer|", 165);
    row("de", "Die Welle war 30 Meter hoch.", "|30|Meter|hoch", 30);
    row("es", "La explosión se oyó a 4.800 kilómetros.", "|4.800|kilómetros|", 4800);
    row("es", "Costó 6,2 millones de euros.", "|6,2|millones de euros|", 6.2e6);
    row("es", "Más de 36.000 personas murieron.", "más de|36.000|personas|", 36000);
    row("fr", "Plus de 36 000 personnes sont mortes.", "plus de|36 000|personnes|", 36000);
    row("fr", "Cela coûte 6,2 millions d'euros.", "|6,2|millions d'euros|", 6.2e6);
    row("it", "L'onda era alta 30 metri.", "|30|metri|", 30);
    row("pt", "Custou 40 por cento a mais.", "|40%||", 40);
    row("ja", "その音は4,800キロ離れた島でも聞こえた。", "|4,800|キロ|", 4800);
    row("ja", "少なくとも3万6千人が亡くなった。", "少なくとも|3万6千|人|", 36000);
    row("ja", "売り上げは40％増えた。", "|40%||", 40);
}

void tst_Fact::number() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    QFETCH(double, amount);
    const Facts found = facts(language, sentence);
    const Quantity* q = strongest(found.quantities, {});
    if (!q && !found.quantities.empty())
        q = &found.quantities.front();
    QVERIFY(q);
    QCOMPARE(text(q->qualifier + "|" + q->value + "|" + q->unit + "|" + q->label), shown);
    QCOMPARE(q->amount, amount);
}

void tst_Fact::noNumber_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* language, const char* sentence) {
        QTest::newRow(sentence) << language << sentence;
    };
    row("en", "In 1927, fishermen saw steam.");
    row("en", "It has been so since 2019.");
    row("en", "On 27 August 1883 it exploded.");
    row("en", "Apollo 11 landed.");
    row("en", "COVID-19 spread fast.");
    row("en", "It was the 3rd time.");
    row("en", "The 1980s were loud.");
    row("en", "One of the first stories.");
    row("en", "A 2007 experiment showed it.");
    row("de", "Am 27. August 1883 war es so weit.");
    row("de", "Er kam am 3. Tag.");
    row("es", "El 27 de agosto de 1883 explotó.");
    row("fr", "Le 14 juillet 1789 était un mardi.");
    row("ja", "1883年8月27日に爆発した。");
    row("en", "Nothing to count here.");
}

void tst_Fact::noNumber() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    const Facts found = facts(language, sentence);
    QVERIFY2(found.quantities.empty(), found.quantities.empty() ? "" : found.quantities.front().written.c_str());
}

void tst_Fact::share_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");  // part/whole|value|label, "" for none
    const auto row = [](const char* language, const char* sentence, const char* shown) {
        QTest::newRow(sentence) << language << sentence << shown;
    };
    row("en", "Nine out of ten startups fail.", "9/10|9 out of 10|startups fail");
    row("en", "One in five children is affected.", "1/5|1 in 5|children");
    row("en", "It destroyed two thirds of the island.", "2/3|2/3|island");
    row("en", "A third of the money comes from elsewhere.", "1/3|1/3|money comes");
    row("en", "40 percent of adults sleep badly.", "4/10|40%|adults sleep");
    row("en", "65 percent of the plants died.", "13/20|65%|plants");
    row("en", "83% of users left.", "83/100|83%|users left");
    row("en", "Half of the bees are gone.", "1/2|1/2|bees");
    row("en", "Sales grew by 40 percent.", "");
    row("en", "It was 40 percent larger.", "");
    row("en", "It happened nine times in five years.", "");
    row("en", "It cooled by half a degree.", "");
    row("en", "At half the cost of sewers.", "");
    row("en", "In the third of May.", "");
    row("de", "Neun von zehn Häusern verschwanden.", "9/10|9 von 10|Häusern verschwanden");
    row("de", "Zwei Drittel der Insel sind weg.", "2/3|2/3|Insel");
    row("de", "40 Prozent der Deutschen schlafen schlecht.", "4/10|40\u00a0%|Deutschen schlafen");
    row("es", "Nueve de cada diez casas cayeron.", "9/10|9 de cada 10|casas cayeron");
    row("fr", "Neuf Français sur dix.", "");
    row("fr", "Deux tiers de la forêt ont brûlé.", "2/3|2/3|forêt");
    row("it", "Due terzi della foresta.", "2/3|2/3|foresta");
    row("pt", "Dois terços da ilha.", "2/3|2/3|ilha");
    row("ja", "島の3分の2が消えた。", "2/3|3分の2|");
    row("ja", "5人に1人が眠れない。", "1/5|5人に1人|");
}

void tst_Fact::share() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    const Facts found = facts(language, sentence);
    const auto& s = found.share;
    QCOMPARE(s ? text(std::to_string(s->part) + "/" + std::to_string(s->whole) + "|" + s->value + "|" + s->label)
               : QString(),
             shown);
}

void tst_Fact::change_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");  // from>to, "" for none
    const auto row = [](const char* language, const char* sentence, const char* shown) {
        QTest::newRow(sentence) << language << sentence << shown;
    };
    row("en", "It rose from 3 to 5 percent.", "3%>5%");
    row("en", "Sales fell from 5 million to 3 million dollars.", "5>3");
    row("en", "The island grew from 12 metres to 300 metres.", "12>300");
    row("en", "He walked from 12 villages to 30 kilometres.", "");
    row("en", "They went from New York to Boston.", "");
    row("de", "Der Umsatz stieg von 3,5 auf 6,2 Millionen Euro.", "3,5>6,2");
    row("es", "Subió de 3 a 5 por ciento.", "3\u00a0%>5\u00a0%");
}

void tst_Fact::change() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    const auto change = facts(language, sentence).change;
    QCOMPARE(change ? text(change->from.value + ">" + change->to.value) : QString(), shown);
    if (change && sentence.contains("Umsatz"))
        QCOMPARE(change->from.amount, 3.5e6);
}

void tst_Fact::bars_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("places") << "In Norway, 82 percent of new cars are electric, in Germany only 18 percent."
                            << "Norway 82% Germany 18%";
    QTest::newRow("unit left out") << "France has 56 reactors, and Japan has 33."
                                   << "France 56 Japan 33";
    QTest::newRow("one number") << "France has 56 reactors."
                                << "";
    QTest::newRow("two units") << "France has 56 reactors and Japan 33 kilometres."
                               << "";
    QTest::newRow("one clause")
        << "Anyone who left 10,000 euros in the account lost more than 500 euros in buying power."
        << "";
    QTest::newRow("nobody in particular") << "Anyone pays 40 euros, and children pay 20 euros."
                                          << "";
    QTest::newRow("two numbers of one thing")
        << "It left 2,300 homes without power and caused 85 million euros of damage."
        << "";
}

void tst_Fact::bars() {
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    QStringList out;
    for (const LabelledQuantity& bar : facts("en", sentence).bars)
        out << text(bar.label + " " + bar.quantity.value);
    QCOMPARE(out.join(' '), shown);
}

void tst_Fact::places_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* language, const char* sentence, const char* shown) {
        QTest::newRow(sentence) << language << sentence << shown;
    };
    row("en", "It was heard in Perth, near Mauritius.", "Perth:AU Mauritius:MU");
    row("en", "It is 64 kilometres from Krakatoa, between Java and Sumatra.", "Krakatoa:ID Java:ID Sumatra:ID");
    row("en", "In New York and San Francisco.", "New York:US San Francisco:US");
    row("en", "The Dutch gunboat left.", "");
    row("en", "The New York Times wrote it.", "");
    row("en", "Paris Hilton smiled.", "");
    row("en", "The University of Rochester found it.", "");
    row("en", "Java is a language.", "");
    row("en", "They told us in the US.", "US:US");
    row("en", "Copenhagen's parks are green.", "Copenhagen:DK");
    row("en", "He ate turkey in Turkey.", "Turkey:TR");
    row("en", "It flows into the Black Sea.", "Black Sea:");
    row("de", "In Indonesien und München.", "Indonesien:ID München:DE");
    row("es", "En España y Nueva York.", "España:ES Nueva York:US");
    row("ja", "インドネシアのクラカタウ火山。", "インドネシア:ID クラカタウ:ID");
}

void tst_Fact::places() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    QStringList out;
    for (const PlaceMention& place : facts(language, sentence).places)
        out << text(place.name + ":" + place.iso);
    QCOMPARE(out.join(' '), shown);
}

void tst_Fact::quotation_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");  // text|speaker
    const auto row = [](const char* language, const char* sentence, const char* shown) {
        QTest::newRow(sentence) << language << sentence << shown;
    };
    row("en", "\"We used to fight water with concrete,\" Mayor Elena Visser said at the opening.",
        "We used to fight water with concrete|Mayor Elena Visser");
    row("en", "\"The next big storm will come,\" said Visser.", "The next big storm will come|Visser");
    row("en", "“Think of it as an inbox,” she says.", "Think of it as an inbox|");
    row("en", "\"So violent are the explosions,\" he noted, \"that my crew is deaf.\"",
        "So violent are the explosions, that my crew is deaf.|");
    row("en", "The first \"sponge park\" opened.", "|");
    row("en", "Nobody said a word.", "|");
    row("de", "„Der Tag ist jetzt gekommen“, schrieb Kapitän Sampson.", "Der Tag ist jetzt gekommen|Kapitän Sampson");
    row("fr", "« La mer a tout emporté », dit Marie Curie.", "La mer a tout emporté|Marie Curie");
    row("ja", "「海がすべてを奪った」と彼は言った。", "海がすべてを奪った|");
}

void tst_Fact::quotation() {
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    const auto quotation = facts(language, sentence).quotation.value_or(Quotation{});
    QCOMPARE(text(quotation.text + "|" + quotation.speaker), shown);
}

void tst_Fact::moments_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("year") << "In 1927, fishermen saw steam."
                          << "1927=fishermen saw steam";
    QTest::newRow("date") << "On 27 August 1883, the captain wrote."
                          << "27 August 1883=the captain wrote";
    QTest::newRow("two") << "In 1914 the war began, and in 1918 it ended."
                         << "1914=the war began|1918=it ended";
    QTest::newRow("may is a verb") << "It may rain."
                                   << "";
}

void tst_Fact::moments() {
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    QStringList out;
    for (const Moment& moment : facts("en", sentence).moments)
        out << text(moment.when + "=" + moment.text);
    QCOMPARE(out.join('|'), shown);
}

void tst_Fact::list_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shown");
    QTest::newRow("three") << "It is covered with gravel, sand and deep-rooted plants."
                           << "gravel|sand|deep-rooted plants";
    QTest::newRow("Oxford comma") << "Sand, gravel, and cement make concrete."
                                  << "Sand|gravel|cement make concrete";
    QTest::newRow("two are no list") << "Sand and gravel."
                                     << "";
    QTest::newRow("numbers are no list") << "It was 3, 4 and 5."
                                         << "";
}

void tst_Fact::list() {
    QFETCH(QString, sentence);
    QFETCH(QString, shown);
    QStringList out;
    for (const std::string& entry : facts("en", sentence).list)
        out << text(entry);
    QCOMPARE(out.join('|'), shown);
}

void tst_Fact::emphasisDecides() {
    const Facts found = facts("en", "It cost 6.2 million euros and can absorb 4,000 cubic metres.");
    QCOMPARE(text(strongest(found.quantities, {})->value), QString("6.2"));
    QCOMPARE(text(strongest(found.quantities, {"4,000"})->value), QString("4,000"));
    QVERIFY(!strongest(facts("en", "Two dogs saw three cats.").quantities, {}));
}

QTEST_APPLESS_MAIN(tst_Fact)
#include "tst_fact.moc"
