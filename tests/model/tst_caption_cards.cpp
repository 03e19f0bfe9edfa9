#include <QTest>

#include "core/model/captions.h"

using namespace sw;

namespace {

/// "a b. c" → words of 300 ms each.
std::vector<CaptionWord> wordsOf(const std::string& text, bool spaces = true) {
    std::vector<CaptionWord> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        const TimePoint start{Duration::milliseconds(300).flicks * static_cast<std::int64_t>(words.size())};
        words.push_back({text.substr(from, to - from), {start, start + Duration::milliseconds(300)}, false, spaces});
        from = to + 1;
    }
    return words;
}

}  // namespace

class TestCaptionCards : public QObject {
    Q_OBJECT

private slots:
    void cards_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("words");
        QTest::addColumn<QByteArray>("cards");
        QTest::newRow("three at a time") << QByteArray("aa bb cc dd ee ff") << 3 << QByteArray("aa bb cc/dd ee ff");
        QTest::newRow("ends at punctuation") << QByteArray("aa bb, cc dd ee") << 3 << QByteArray("aa bb,/cc dd ee");
        QTest::newRow("quotes after a stop") << QByteArray("aa bb.\" cc dd") << 3 << QByteArray("aa bb.\"/cc dd");
        QTest::newRow("no orphan") << QByteArray("aa bb cc dd") << 3 << QByteArray("aa bb/cc dd");
        QTest::newRow("no longer orphan") << QByteArray("aa bb cc gardens.") << 3 << QByteArray("aa bb/cc gardens.");
        QTest::newRow("an orphan that has no room")
            << QByteArray("a b metropolitan thunderstorm") << 3 << QByteArray("a b metropolitan/thunderstorm");
        QTest::newRow("long words stand alone")
            << QByteArray("extraordinary circumstances now") << 3 << QByteArray("extraordinary/circumstances now");
        QTest::newRow("one word") << QByteArray("aa bb cc") << 1 << QByteArray("aa/bb/cc");
    }
    void cards() {
        QFETCH(QByteArray, text);
        QFETCH(int, words);
        QFETCH(QByteArray, cards);
        Look look;
        look.captionWords = words;
        look.captionCharacters = 20;
        std::string drawn;
        for (const CutCaption& card : captionCards("sentence-1", wordsOf(text.toStdString()), look, "en")) {
            drawn += drawn.empty() ? "" : "/";
            for (std::size_t i = 0; i < card.words.size(); ++i)
                drawn += (i ? " " : "") + card.words[i].text;
        }
        QCOMPARE(QByteArray::fromStdString(drawn), cards);
    }

    void wordsWithoutTextAreNotShown() {
        const CaptionWord silent{"", {{}, TimePoint{} + Duration::seconds(3)}};
        QVERIFY(captionCards("s", {silent}, Look(), "en").empty());
        std::vector<CaptionWord> words = wordsOf("aa bb");
        words.insert(words.begin() + 1, silent);
        QCOMPARE(captionCards("s", words, Look(), "en").front().words.size(), std::size_t{2});
    }

    void aCardStaysUntilTheNext() {
        const auto cards = captionCards("s", wordsOf("aa bb cc dd ee ff"), Look(), "en");
        QCOMPARE(cards.size(), std::size_t{2});
        QCOMPARE(cards[0].range.end.flicks, cards[1].range.start.flicks);
        QVERIFY(cards[1].range.end > cards[1].words.back().range.end);
        QVERIFY(!cards[1].words.front().spaceBefore);
    }

    void emphasisIsFoundWithoutPunctuation() {
        const Json voice = {{"words", {{{"text", "Krakatoa,"}, {"start", 0}, {"end", 5}}, {{"text", "in"}, {"start", 5}, {"end", 9}}}}};
        const Json captions = captionsFromVoice(voice, {"the krakatoa"});
        QVERIFY(captions["words"][0]["emphasis"].get<bool>());
        QVERIFY(!captions["words"][1]["emphasis"].get<bool>());
        const auto words = captionWords(captions, TimePoint{100});
        QCOMPARE(words[1].range.start.flicks, 105);
    }

    void languagesWithoutSpaces() {
        const auto words = estimatedWords("\u304a\u306f\u3088\u3046\u4e16\u754c", "ja", {TimePoint{0}, TimePoint{6000}});
        QCOMPARE(words.size(), std::size_t{2});
        QVERIFY(!words[1].spaceBefore);
        QCOMPARE(words.back().range.end.flicks, 6000);
    }

    void estimatesTearNoLetterApart() {
        const auto pieces = [](const char* text, const char* language) {
            std::string joined;
            for (const CaptionWord& word : estimatedWords(text, language, {TimePoint{0}, TimePoint{6000}}))
                joined += (joined.empty() ? "" : "|") + word.text;
            return joined;
        };
        // The marks of Thai's second letter, and a full stop, stay with what is before them.
        QCOMPARE(pieces("\u0e19\u0e01\u0e19\u0e49\u0e33\u0e01", "th"), std::string("\u0e19\u0e01\u0e19\u0e49\u0e33|\u0e01"));
        QCOMPARE(pieces("\u6d77\u306b\u6d88\u3002\u6d77", "ja"), std::string("\u6d77\u306b\u6d88\u3002|\u6d77"));
    }

    void readingsAreKept() {
        const Json voice = {{"words",
                             {{{"text", "\u5cf6"}, {"start", 0}, {"end", 5}, {"reading", "\u3057\u307e"}},
                              {{"text", "\u306e"}, {"start", 5}, {"end", 9}}}}};
        const Json captions = captionsFromVoice(voice, {});
        QVERIFY(!captions["words"][1].contains("reading"));
        const auto words = captionWords(captions, TimePoint{});
        QCOMPARE(words[0].reading, std::string("\u3057\u307e"));
        QCOMPARE(words[1].reading, std::string());
    }
};

QTEST_APPLESS_MAIN(TestCaptionCards)
#include "tst_caption_cards.moc"
