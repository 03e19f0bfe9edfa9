#include <QTest>
#include <limits>

#include "core/base/json.h"
#include "tests/support/show.h"

using namespace sw;

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void equalValuesHaveEqualText() {
        const auto a = parseJson(R"({"b": [1, 2.5, "ü"], "a": {"y": null, "x": true}})", "a");
        const auto b = parseJson("{\"a\":{\"x\":true,\"y\":null},\n \"b\":[1,2.5,\"\\u00fc\"]}", "b");
        QVERIFY(a && b && *a == *b);
        QCOMPARE(canonicalText(*a), std::string(R"({"a":{"x":true,"y":null},"b":[1,2.5,"ü"]})"));
        QCOMPARE(canonicalText(*a), canonicalText(*b));
        QCOMPARE(readableText(*a), readableText(*b));
    }

    void readableTextIsIndentedByTwo() {
        QCOMPARE(readableText({{"b", {1}}, {"a", "x"}}),
                 std::string("{\n  \"a\": \"x\",\n  \"b\": [\n    1\n  ]\n}\n"));
    }

    void numbersSurvive_data() {
        QTest::addColumn<std::string>("text");
        for (const char* text : {"0", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
                                 "0.1", "1e-07", "1.7976931348623157e+308", "5e-324", "2.5", "1.0"})
            QTest::newRow(text) << std::string(text);
    }
    void numbersSurvive() {
        QFETCH(std::string, text);
        const auto value = parseJson(text, "A number");
        QVERIFY(value);
        QCOMPARE(canonicalText(*value), text);
    }

    void brokenTextIsAnError_data() {
        QTest::addColumn<std::string>("text");
        const auto row = [](const char* name, std::string text) { QTest::newRow(name) << std::move(text); };
        row("empty", "");
        row("cut", "{\"a\":");
        row("two values", "{} {}");
        row("comment", "{} // no");
        row("single quotes", "{'a':1}");
        row("trailing comma", "[1,]");
        row("bare word", "voice");
        row("NaN", "NaN");
        row("control character", "\"a\nb\"");
        row("bad UTF-8", "\"\xff\"");
        row("half a surrogate pair", "\"\\ud800\"");
        row("zero byte", std::string("1\0", 2));
    }
    void brokenTextIsAnError() {
        QFETCH(std::string, text);
        const auto value = parseJson(text, "The project file");
        QVERIFY(!value);
        QVERIFY(value.error().code == ErrorCode::InvalidInput);
        QCOMPARE(value.error().message, std::string("The project file is not valid JSON."));
        const auto tells = [&](const char* place) { return value.error().detail.find(place) != std::string::npos; };
        QVERIFY(tells("line 1, column") || tells("line 2, column") || tells("offset 1"));
    }

    void nestingHasALimit() {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        QVERIFY(parseJson(nested(256), "It"));
        const auto tooDeep = parseJson(nested(257), "It");
        QVERIFY(!tooDeep);
        QCOMPARE(tooDeep.error().message, std::string("It is nested too deeply to be read."));
        QVERIFY(!parseJson(nested(3'000'000), "It"));
        QVERIFY(!parseJson(std::string(1'000'000, '{'), "It"));
        // Only brackets that nest count.
        QVERIFY(parseJson("\"" + std::string(1000, '[') + "\"", "It"));
        QVERIFY(parseJson("\"\\\"" + std::string(1000, '{') + "\\\\\"", "It"));
        std::string wide = "[0";
        for (int i = 0; i < 1000; ++i)
            wide += ",[]";
        QVERIFY(parseJson(wide + "]", "It"));
    }

    void textIsAlwaysUtf8() {
        QCOMPARE(canonicalText(Json("a\xff\xfe")), std::string("\"a\xef\xbf\xbd\xef\xbf\xbd\""));
        QCOMPARE(canonicalText(Json("日本 😀")), std::string("\"日本 😀\""));
        QCOMPARE(canonicalText(Json("\"\\\n\x01")), std::string("\"\\\"\\\\\\n\\u0001\""));
        QCOMPARE(canonicalText(Json(std::numeric_limits<double>::quiet_NaN())), std::string("null"));
    }

    void membersOfTheRightType() {
        const Json object = {{"text", "x"}, {"whole", 7},      {"real", 1.5},
                             {"yes", true}, {"none", nullptr}, {"list", {1}}};
        QCOMPARE(stringOr(object, "text"), std::string("x"));
        QCOMPARE(integerOr(object, "whole", 0), std::int64_t{7});
        QCOMPARE(numberOr(object, "whole", 0), 7.0);
        QCOMPARE(numberOr(object, "real", 0), 1.5);
        QCOMPARE(booleanOr(object, "yes", false), true);
    }

    void othersFallBack() {
        const Json object = {{"text", "x"}, {"whole", 7},      {"real", 1.5},
                             {"yes", true}, {"none", nullptr}, {"list", {1}}};
        for (const char* name : {"whole", "real", "yes", "none", "list", "missing"})
            QCOMPARE(stringOr(object, name, "-"), std::string("-"));
        for (const char* name : {"text", "real", "yes", "none", "list", "missing"})
            QCOMPARE(integerOr(object, name, -1), std::int64_t{-1});
        for (const char* name : {"text", "yes", "none", "list", "missing"})
            QCOMPARE(numberOr(object, name, -1), -1.0);
        for (const char* name : {"text", "whole", "none", "list", "missing"})
            QCOMPARE(booleanOr(object, name, true), true);
        for (const Json& other : {Json(), Json(1), Json("text"), Json::array({1})}) {
            QCOMPARE(stringOr(other, "text", "-"), std::string("-"));
            QCOMPARE(integerOr(other, "whole", -1), std::int64_t{-1});
        }
    }

    void integersThatDoNotFitFallBack() {
        const Json object = *parseJson(
            R"({"most": 9223372036854775807, "more": 9223372036854775808, "least": -9223372036854775808, "less": -9223372036854775809})",
            "It");
        QCOMPARE(integerOr(object, "most", 5), INT64_MAX);
        QCOMPARE(integerOr(object, "more", 5), std::int64_t{5});
        QCOMPARE(integerOr(object, "least", 5), INT64_MIN);
        QCOMPARE(integerOr(object, "less", 5), std::int64_t{5});
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
