#include <QtTest>

#include "core/base/text.h"
#include "services/voice/text_normaliser.h"

using namespace sw;

/// What is written, and what is said for it.
class TestTextNormaliser : public QObject {
    Q_OBJECT

private:
    static const TextNormaliser& normaliser() {
        static const TextNormaliser kRules = *TextNormaliser::load(SW_SOURCE_DIR "/resources/voices");
        return kRules;
    }

    static void row(const char* written, const char* spoken) { QTest::newRow(written) << written << spoken; }

private slots:
    void english_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        // numbers
        row("It is 0.", "it is zero.");
        row("64 people", "sixty four people.");
        row("It has 3,100 seats", "it has three thousand one hundred seats.");
        row("exactly 1,234,567 of them",
            "exactly one million two hundred thirty four thousand five hundred sixty seven of them.");
        row("2,300 homes", "two thousand three hundred homes.");
        row("2300 homes", "two thousand three hundred homes.");
        row("6.25 is more", "six point two five is more.");
        row("6.2 million of it", "six point two million of it.");
        row("Agent 007 came", "agent zero zero seven came.");
        row("It fell to -5 there", "it fell to minus five there.");
        row("~50 & ±3", "about fifty and plus or minus three.");
        row("2 + 2 = 4", "two plus two equals four.");
        row("5 > 3", "five more than three.");
        row("#1 of all", "number one of all.");
        row("version 2.0.1", "version two point zero point one.");
        row("call 555-1234", "call five five five one two three four.");
        // ordinals, fractions, times as much
        row("the 1st, 22nd and 3rd", "the first, twenty second and third.");
        row("3/4 of it", "three quarters of it.");
        row("1/2 cup", "one half cup.");
        row("½ a cup", "half a cup.");
        row("2½ cups", "two and a half cups.");
        row("9/10 agree", "nine out of ten agree.");
        row("open 24/7 here", "open twenty four seven here.");
        row("prices rose 3x", "prices rose three times.");
        // years and dates
        row("in 1883", "in eighteen eighty three.");
        row("in 1905", "in nineteen oh five.");
        row("by 1900", "by nineteen hundred.");
        row("in 2000", "in two thousand.");
        row("since 2005", "since two thousand five.");
        row("until 2024", "until twenty twenty four.");
        row("the 1990s", "the nineteen nineties.");
        row("the '90s", "the nineties.");
        row("from 1914–1918", "from nineteen fourteen to nineteen eighteen.");
        row("On 27 August 1883, it blew.", "on the twenty seventh of august eighteen eighty three, it blew.");
        row("the 27 August storm", "the twenty seventh of august storm.");
        row("On August 27, 1883, it blew.", "on august twenty seventh, eighteen eighty three, it blew.");
        row("Aug. 27 was hot", "august twenty seventh was hot.");
        row("In May 2018 it may rain", "in may twenty eighteen it may rain.");
        row("on 1883-08-27", "on august twenty seventh eighteen eighty three.");
        row("on 12/25/2020", "on december twenty fifth twenty twenty.");
        row("on 27/08/1883", "on august twenty seventh eighteen eighty three.");
        // times of day
        row("at 10:30 a.m., then", "at ten thirty A M, then.");
        row("at 7pm", "at seven P M.");
        row("at 14:05", "at fourteen oh five.");
        row("at 10:00", "at ten o'clock.");
        // money
        row("$40", "forty dollars.");
        row("$1", "one dollar.");
        row("$1.50", "one dollar and fifty cents.");
        row("£0.99", "ninety nine pence.");
        row("$6.2 million more", "six point two million dollars more.");
        row("€1.5bn", "one point five billion euros.");
        row("5 € each", "five euros each.");
        row("€ 5 each", "five euros each.");
        row("USD 40 each", "forty dollars each.");
        row("$40-a-day", "forty dollars a day.");
        row("$5-10 an hour", "five to ten dollars an hour.");
        // measures
        row("40% of it", "forty percent of it.");
        row("0.5 % more", "zero point five percent more.");
        row("64 km away", "sixty four kilometers away.");
        row("1 km away", "one kilometer away.");
        row("5km away", "five kilometers away.");
        row("a 64-km run", "a sixty four kilometer run.");
        row("10 m² and 50 m³", "ten square meters and fifty cubic meters.");
        row("21°C", "twenty one degrees celsius.");
        row("98.6 °F", "ninety eight point six degrees fahrenheit.");
        row("90 km/h", "ninety kilometers per hour.");
        row("6 million km wide", "six million kilometers wide.");
        row("10-20 people", "ten to twenty people.");
        row("he is 5'10\" tall", "he is five foot ten tall.");
        // abbreviations, initials, capitals, Roman numerals
        row("Dr. Smith came", "doctor smith came.");
        row("St. John St. is near", "saint john street is near.");
        row("birds, e.g. owls, i.e. hunters", "birds, for example owls, that is hunters.");
        row("Mr. Jones vs. Prof. Lee", "mister jones versus professor lee.");
        row("No. 5 on p. 12", "number five on page twelve.");
        row("No. It is not.", "no. it is not.");
        row("J. K. Rowling", "J K rowling.");
        row("the U.S. and the U.K.", "the U S and the U K.");
        row("NASA and the FBI", "nasa and the F B I.");
        row("three CEOs of AT&T", "three C E O's of A T and T.");
        row("this is NOT a drill", "this is not a drill.");
        row("THE END OF THE WORLD IS NOW", "the end of the world is now.");
        row("Louis XIV met Henry VIII", "louis the fourteenth met henry the eighth.");
        row("World War II, chapter IV", "world war two, chapter four.");
        row("I mix vitamin C", "i mix vitamin C.");
        row("CO2, COVID-19 and the A380", "C O two, covid nineteen and the A three eighty.");
        // web, letters, signs
        row("see https://www.example.com/page?x=1 now", "see example dot com now.");
        row("mail jane@example.org", "mail jane at example dot org.");
        row("#ClimateChange works", "climate change works.");
        row("Café Noël in São Paulo", "cafe noel in sao paulo.");
        row("hello 🎉 world ❤️!", "hello world!");
        row("It's the captain’s log", "it's the captain's log.");
        row("the sea—the sky", "the sea, the sky.");
        row("He said (quietly) no", "he said, quietly, no.");
        row("“What?” he asked.", "what? he asked.");
        row("Wait... what?", "wait, what?");
        row("64 kilometres of grey harbour", "sixty four kilometers of gray harbor.");
    }

    void english() {
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        const auto reading = normaliser().read(written.toStdString(), "en");
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().message.c_str());
        QCOMPARE(QString::fromStdString(spokenText(*reading)), spoken);
        QCOMPARE(QString::fromStdString(writtenText(*reading)), written);
    }

    void captionsShowWhatIsWritten() {
        const auto reading = normaliser().read("On 27 August 1883 it cost $6.2 million – e.g. 40 % 🎉.", "en");
        QVERIFY(reading.has_value());
        QStringList words;
        for (const ReadingWord& word : reading->words)
            words << QString::fromStdString(word.text + "=" + spokenForm(word));
        QCOMPARE(words, QStringList({"On=on", "27=the twenty seventh", "August=of august", "1883=eighteen eighty three",
                                     "it=it", "cost=cost", "$6.2=six point two", "million –=million dollars",
                                     "e.g.=for example", "40=forty", "% 🎉.=percent"}));
    }

    void otherLanguages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("German date")
            << "de"
            << "Am 27. August 1883 kam er, d.h. spät."
            << "Am siebenundzwanzigsten August achtzehnhundertdreiundachtzig kam er, das heißt spät.";
        QTest::newRow("German units") << "de"
                                      << "4.800 km und €40 🎉"
                                      << "4.800 Kilometer und 40 €.";
        QTest::newRow("French quotes") << "fr"
                                       << "C’est « le bruit » : 5 km !"
                                       << "C'est le bruit: 5 kilomètres!";
        QTest::newRow("Spanish marks") << "es"
                                       << "¿Cuánto? ¡Solo $40!"
                                       << "Cuánto? Solo 40 $!";
        QTest::newRow("web address") << "it"
                                     << "Vai su https://www.esempio.it/x oggi"
                                     << "Vai su esempio.it oggi.";
        QTest::newRow("Arabic") << "ar"
                                << "نمو 40% في عام 1883؟"
                                << "نمو 40 بالمئة في عام 1883?";
        QTest::newRow("Chinese") << "zh"
                                 << "1883年增长了40%。"
                                 << "一八八三年 增长 了 百分之40.";
        QTest::newRow("Hindi keeps its signs") << "hi"
                                               << "नमस्ते दुनिया।"
                                               << "नमस्ते दुनिया.";
        QTest::newRow("Japanese")
            << "ja"
            << "1883年8月27日の朝、火山が噴火した。"
            << "センハッピャクハチジューサンネン ハチガツ ニジューナナニチノ アサ, カザンガ フンカシタ.";
        QTest::newRow("Japanese counts")
            << "ja"
            << "彼は午前9時15分に1人で3,100人と20kmを走った。"
            << "カレワ ゴゼン クジ ジューゴフンニ ヒトリデ サンゼンヒャクニント ニジューキロメートルヲ ハシッタ.";
    }

    void otherLanguages() {
        QFETCH(QString, language);
        QFETCH(QString, written);
        QFETCH(QString, spoken);
        const auto reading = normaliser().read(written.toStdString(), language.toStdString());
        QVERIFY2(reading.has_value(), reading ? "" : reading.error().message.c_str());
        QCOMPARE(QString::fromStdString(spokenText(*reading)), spoken);
        QCOMPARE(QString::fromStdString(writtenText(*reading)), written);
    }

    void nothingToSay_data() {
        QTest::addColumn<QString>("written");
        for (const char* written : {"", "   ", "🎉🎉", "— … !", "***"})
            QTest::newRow(written) << written;
    }

    void nothingToSay() {
        QFETCH(QString, written);
        for (const char* language : {"en", "de", "ja", "zh"}) {
            const auto reading = normaliser().read(written.toStdString(), language);
            QVERIFY(!reading.has_value());
            QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
            if (!written.trimmed().isEmpty())
                QVERIFY(reading.error().message.find(written.trimmed().toStdString()) != std::string::npos);
        }
    }

    void anyTextIsReadWithoutHarm() {
        const char* pieces[] = {"$", "1",  "9/", "-", "’", "“",  "x",    "III", "%",  "🎉", " ",
                                ".", "km", "@",  "#", "٣", "年", "\xff", "ﬁ",   "1:", "&½"};
        std::uint64_t state = 1;
        for (int run = 0; run < 3000; ++run) {
            std::string text = "a";
            for (int i = 0; i < 8; ++i) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                text += pieces[(state >> 33) % std::size(pieces)];
            }
            for (const char* language : {"en", "de", "zh"}) {
                const auto reading = normaliser().read(text, language);
                if (!reading)
                    continue;
                for (const ReadingWord& word : reading->words)
                    QVERIFY(!word.spoken.empty() && !word.text.empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTextNormaliser)
#include "tst_text_normaliser.moc"
