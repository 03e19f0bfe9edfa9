#include <QTest>

#include "core/base/text.h"
#include "tests/support/show.h"

using namespace sw;

using Texts = std::vector<std::string>;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void wellFormedUtf8_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::u32string>("codePoints");
        const auto row = [](const char* name, std::string bytes, std::u32string codePoints) {
            QTest::newRow(name) << std::move(bytes) << std::move(codePoints);
        };
        row("empty", "", U"");
        row("ASCII", "Fish.", U"Fish.");
        row("zero", std::string("\0", 1), std::u32string(1, U'\0'));
        row("two bytes", "\xc2\x80\xdf\xbf", U"\x80\x7ff");
        row("three bytes", "\xe0\xa0\x80\xef\xbf\xbf", U"\x800\xffff");
        row("around the surrogates", "\xed\x9f\xbf\xee\x80\x80", U"\xd7ff\xe000");
        row("four bytes", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", U"\x10000\x10ffff");
        row("mixed", "Grüße 日本 😀", U"Grüße 日本 😀");
    }
    void wellFormedUtf8() {
        QFETCH(std::string, bytes);
        QFETCH(std::u32string, codePoints);
        QVERIFY(isUtf8(bytes));
        QVERIFY(toUtf32(bytes) == codePoints);
        QCOMPARE(toUtf8(codePoints), bytes);
    }

    void everyCodePointSurvives() {
        std::u32string all;
        for (char32_t c = 0; c <= 0x10ffff; ++c)
            if (c < 0xd800 || c > 0xdfff)
                all += c;
        QVERIFY(isUtf8(toUtf8(all)));
        QVERIFY(toUtf32(toUtf8(all)) == all);
    }

    void malformedUtf8_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::u32string>("codePoints");
        const auto row = [](const char* name, std::string bytes, std::u32string codePoints) {
            QTest::newRow(name) << std::move(bytes) << std::move(codePoints);
        };
        row("lone continuation", "a\x80z", U"a\xfffdz");
        row("cut at the end", "a\xe2\x82", U"a\xfffd\xfffd");
        row("cut before ASCII", "\xe2\x82z", U"\xfffd\xfffdz");
        row("overlong slash", "\xc0\xaf", U"\xfffd\xfffd");
        row("overlong three", "\xe0\x9f\xbf", U"\xfffd\xfffd\xfffd");
        row("overlong four", "\xf0\x8f\xbf\xbf", U"\xfffd\xfffd\xfffd\xfffd");
        row("surrogate", "\xed\xa0\x80", U"\xfffd\xfffd\xfffd");
        row("beyond Unicode", "\xf4\x90\x80\x80", U"\xfffd\xfffd\xfffd\xfffd");
        row("never valid", "\xfe\xff\xf5", U"\xfffd\xfffd\xfffd");
        row("Latin-1",
            "Gr\xfc\xdf"
            "e",
            U"Gr\xfffd\xfffd"
            U"e");
    }
    void malformedUtf8() {
        QFETCH(std::string, bytes);
        QFETCH(std::u32string, codePoints);
        QVERIFY(!isUtf8(bytes));
        QVERIFY(toUtf32(bytes) == codePoints);
        QVERIFY(isUtf8(toUtf8(toUtf32(bytes))));
    }

    void badCodePointsAreReplaced() {
        QCOMPARE(toUtf8(std::u32string{0xd800, U'a', 0xdfff, 0x110000}), std::string("\ufffda\ufffd\ufffd"));
    }

    void trimming_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << std::string(text) << std::string(expected);
        };
        row("empty", "", "");
        row("nothing to do", "a b", "a b");
        row("ASCII", " \t\r\n\v\f a  b \n", "a  b");
        row("only white space", " \t\u00a0\u3000\ufeff ", "");
        row("no-break space", "\u00a0a\u00a0b\u00a0", "a\u00a0b");
        row("ideographic space", "\u3000日 本\u3000", "日 本");
        row("byte order mark", "\ufeffHook", "Hook");
        row("mixed", " \u3000\u00a0\ufeff x\ufeff \u00a0\u3000", "x");
        row("ends in a byte of a space", "à", "à");  // C3 A0
        row("euro", "€", "€");
    }
    void trimming() {
        QFETCH(std::string, text);
        QFETCH(std::string, expected);
        QCOMPARE(trimmed(text), expected);
    }

    void splittingAndJoining_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<Texts>("parts");
        QTest::newRow("empty") << std::string() << Texts{""};
        QTest::newRow("one") << std::string("a") << Texts{"a"};
        QTest::newRow("three") << std::string("a,bb,c") << Texts{"a", "bb", "c"};
        QTest::newRow("empty parts") << std::string(",a,,") << Texts{"", "a", "", ""};
    }
    void splittingAndJoining() {
        QFETCH(std::string, text);
        QFETCH(Texts, parts);
        QCOMPARE(split(text, ','), parts);
        QCOMPARE(joined(parts, ","), text);
    }

    void joiningWithAWord() {
        QCOMPARE(joined({}, " and "), std::string());
        QCOMPARE(joined({"a", "b", "c"}, " and "), std::string("a and b and c"));
    }

    void lowerCaseIsAscii() { QCOMPARE(asciiLower("AZ az 09 ÄÖ É@[`{"), std::string("az az 09 ÄÖ É@[`{")); }

    void nearestWord_data() {
        QTest::addColumn<std::string>("word");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char* name, const char* word, const char* expected) {
            QTest::newRow(name) << std::string(word) << std::string(expected);
        };
        row("exact", "calm", "calm");
        row("one letter wrong", "calk", "calm");
        row("swapped", "clam", "calm");
        row("missing", "upliftig", "uplifting");
        row("too much", "seriouss", "serious");
        row("three edits of nine", "xplifxinx", "uplifting");
        row("four edits of nine", "xplxfxinx", "");
        row("more than half", "cxx", "");
        row("one letter", "c", "");
        row("nothing", "", "");
        row("no such thing", "orchestra", "");
        row("the first of equals", "bat", "cat");
    }
    void nearestWord() {
        QFETCH(std::string, word);
        QFETCH(std::string, expected);
        QCOMPARE(nearest(word, {"calm", "uplifting", "serious", "cat", "rat"}), expected);
    }

    void nearestOfNone() {
        QCOMPARE(nearest("calm", {}), std::string());
        QCOMPARE(nearest("calm", {""}), std::string());
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
