#include <QTest>

#include "core/model/caption_text.h"
#include "core/model/resolve.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// "one two three" with a second for each word.
std::vector<CaptionWord> spoken(const std::string& text, bool spaces = true) {
    std::vector<CaptionWord> words;
    std::string word;
    const auto add = [&] {
        const auto at = static_cast<std::int64_t>(words.size());
        words.push_back({word, {TimePoint{} + Duration::milliseconds(1000) * at, TimePoint{} + Duration::milliseconds(1000) * (at + 1)}, false, spaces});
        word.clear();
    };
    for (const char c : text)
        c == ' ' ? add() : void(word += c);
    add();
    return words;
}

/// "one[0-1000] two[1000-2000]"
QString drawn(const std::vector<CaptionWord>& words) {
    QStringList list;
    for (const CaptionWord& word : words)
        list << QString("%1[%2-%3]")
                    .arg(QString::fromStdString(word.text))
                    .arg(word.range.start.flicks / Duration::milliseconds(1).flicks)
                    .arg(word.range.end.flicks / Duration::milliseconds(1).flicks);
    return list.join(' ');
}

}  // namespace

class TestCaptionText : public QObject {
    Q_OBJECT

private slots:
    void wordsThatStayKeepTheirTimes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const char* text, const char* result) {
            QTest::newRow(name) << QString(text) << QString(result);
        };
        row("unchanged", "aa bb cc dd", "aa[0-1000] bb[1000-2000] cc[2000-3000] dd[3000-4000]");
        row("one word", "aa xx cc dd", "aa[0-1000] xx[1000-2000] cc[2000-3000] dd[3000-4000]");
        row("first and last", "xx bb cc yy", "xx[0-1000] bb[1000-2000] cc[2000-3000] yy[3000-4000]");
        row("two for one", "aa x y cc dd", "aa[0-1000] x[1000-1500] y[1500-2000] cc[2000-3000] dd[3000-4000]");
        row("one for two", "aa x dd", "aa[0-1000] x[1000-3000] dd[3000-4000]");
        row("left out", "aa cc dd", "aa[0-1000] cc[2000-3000] dd[3000-4000]");
        row("put in", "aa x bb cc dd", "aa[0-500] x[500-1000] bb[1000-2000] cc[2000-3000] dd[3000-4000]");
        row("put in first", "x aa bb cc dd", "x[0-500] aa[500-1000] bb[1000-2000] cc[2000-3000] dd[3000-4000]");
        row("all other", "x y", "x[0-2000] y[2000-4000]");
        row("nothing", "", "aa[0-1000] bb[1000-2000] cc[2000-3000] dd[3000-4000]");
    }
    void wordsThatStayKeepTheirTimes() {
        QFETCH(QString, text);
        QFETCH(QString, result);
        QCOMPARE(drawn(withText(spoken("aa bb cc dd"), text.toStdString(), "en")), result);
    }

    void emphasisStays() {
        std::vector<CaptionWord> words = spoken("aa bb cc");
        words[2].emphasis = true;
        const auto changed = withText(words, "aa xx cc", "en");
        QVERIFY(changed[2].emphasis && !changed[1].emphasis);
    }

    void scriptsWithoutSpacesGoByCharacter() {
        const auto words = withText(spoken("\u5730\u7403 \u306f \u9752\u3044", false), "\u5730\u7403\u306f\u8d64\u3044", "ja");
        std::string all;
        for (const CaptionWord& word : words) {
            all += word.text;
            QVERIFY(!word.spaceBefore);
        }
        QCOMPARE(all, std::string("\u5730\u7403\u306f\u8d64\u3044"));
        QCOMPARE(words.front().range.start.flicks, 0);
        QCOMPARE(words.back().range.end.flicks, Duration::milliseconds(3000).flicks);
        for (std::size_t i = 1; i < words.size(); ++i)
            QVERIFY(words[i].range.start >= words[i - 1].range.end);
    }

    void correctionsAreCarriedOver_data() {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("result");
        // The sentence was "Doctor Smith came home today".
        QTest::newRow("another word changed") << "Dr Smith came home today" << "Doctor Smith left home today" << "Dr Smith left home today";
        QTest::newRow("the corrected word changed") << "Dr Smith came home today" << "Nurse Smith came home today" << "";
        QTest::newRow("one of two corrections is left") << "Dr Smith came home now" << "Doctor Smith came home" << "Dr Smith came home";
        QTest::newRow("left out words stay out") << "Smith came home today" << "Doctor Smith left home today" << "Smith left home today";
        QTest::newRow("put in words stay in") << "Doctor Smith came back home today" << "So Doctor Smith came home today"
                                               << "So Doctor Smith came back home today";
        QTest::newRow("all other") << "Dr Smith came home today" << "Nothing is the same" << "";
    }
    void correctionsAreCarriedOver() {
        QFETCH(QString, caption);
        QFETCH(QString, after);
        QFETCH(QString, result);
        QCOMPARE(QString::fromStdString(
                     carriedCaption("Doctor Smith came home today", caption.toStdString(), after.toStdString(), "en")),
                 result);
    }

    /// A corrected caption changes nothing else, and no node.
    void editChangesCaptionsAlone() {
        Project project = test::projectOf({{"One two three."}, {"Four five."}});
        const SentenceId id = project.script.scenes[0].sentences[0].id;
        const AssetIndex assets = test::withVoice({}, project.script.scenes[0].sentences[0], 3);
        const Cut before = resolve(project, assets);
        project = sw::apply(project, SetCaptionText{id, "One 2 three."})->project;
        Cut after = resolve(project, assets);
        QCOMPARE(after.captions[0].words[1].text, std::string("2"));
        QCOMPARE(after.captions[0].words[1].range, before.captions[0].words[1].range);
        after.captions = before.captions;
        QVERIFY(after == before);
        project = sw::apply(project, SetSentenceText{id, "One two four."})->project;
        QCOMPARE(project.script.scenes[0].sentences[0].captionText, std::string("One 2 four."));
        project = sw::apply(project, SetCaptionText{id, " "})->project;
        QVERIFY(project.script.scenes[0].sentences[0].captionText.empty());
        QVERIFY(!sw::apply(project, SetCaptionText{{9999}, "x"}));
    }

    void splitAndJoinKeepCorrections() {
        Project project = test::projectOf({{"One two three four."}});
        const SentenceId id = project.script.scenes[0].sentences[0].id;
        project = sw::apply(project, SetCaptionText{id, "1 two 3 four."})->project;
        project = sw::apply(project, SplitSentence{id, 2})->project;
        QCOMPARE(project.script.scenes[0].sentences[0].captionText, std::string("1 two"));
        QCOMPARE(project.script.scenes[0].sentences[1].captionText, std::string("3 four."));
        project = sw::apply(project, JoinSentence{id})->project;
        QCOMPARE(project.script.scenes[0].sentences[0].captionText, std::string("1 two 3 four."));
    }
};

QTEST_APPLESS_MAIN(TestCaptionText)
#include "tst_caption_text.moc"
