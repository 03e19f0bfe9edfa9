#include <QTest>

#include "services/http/lenient_json.h"

using namespace sw;

class TestLenientJson : public QObject {
    Q_OBJECT

    static LenientJson read(const char* text) { return *LenientJson::parse(text); }

private slots:
    void numbersMayBeStrings() {
        const LenientJson body = read(R"({"a":"2","b":2,"c":" 2 ","d":2.0,"e":"2.5","f":"-1e1"})");
        for (const char* name : {"a", "b", "c", "d"})
            QCOMPARE(*body.integer(name, 0, 0, 10), 2);
        QCOMPARE(*body.number("e", 0, 0, 10), 2.5);
        QCOMPARE(*body.number("f", 0, -10, 10), -10.0);
        QCOMPARE(*body.integer("absent", 7, 0, 10), 7);
    }

    void whatIsNoNumberIsNamed_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {R"("two")", R"("2x")", R"([2])", R"({})", "true", R"("nan")", R"("inf")", "11", "-1",
                                 R"("1e999")", "2.5", "1e300"})
            QTest::newRow(text) << QString(text);
    }
    void whatIsNoNumberIsNamed() {
        QFETCH(QString, text);
        const LenientJson body = read(qPrintable("{\"sceneAmount\":" + text + "}"));
        const auto number = body.integer("sceneAmount", 0, 0, 10);
        QVERIFY(!number);
        QVERIFY(number.error().code == ErrorCode::InvalidInput);
        QVERIFY2(number.error().message.find("sceneAmount") != std::string::npos, number.error().message.c_str());
    }

    void flagsMayBeStrings() {
        const LenientJson body = read(R"({"a":"true","b":true,"c":"False","d":0,"e":"1","f":"maybe","g":[]})");
        QCOMPARE(*body.flag("a", false), true);
        QCOMPARE(*body.flag("b", false), true);
        QCOMPARE(*body.flag("c", true), false);
        QCOMPARE(*body.flag("d", true), false);
        QCOMPARE(*body.flag("e", false), true);
        QVERIFY(!body.flag("f", false));
        QVERIFY(!body.flag("g", false));
    }

    void textMayBeANumber() {
        const LenientJson body = read(R"({"a":5,"b":"x","c":{},"d":true})");
        QCOMPARE(*body.text("a"), std::string("5"));
        QCOMPARE(*body.text("b"), std::string("x"));
        QCOMPARE(*body.text("d"), std::string("true"));
        QVERIFY(!body.text("c"));
        QCOMPARE(*body.text("e", "else"), std::string("else"));
    }

    void zeroIsThereButNullAndBlankAreNot() {
        const LenientJson body =
            read(R"({"sceneIndex":0,"no":false,"blank":"  ","null":null,"options":{"animationPrompt":"","length":0}})");
        QVERIFY(body.has("sceneIndex"));
        QVERIFY(body.has("no"));
        QVERIFY(body.has("options.length"));
        const Result<void> required =
            body.require({"sceneIndex", "blank", "null", "options.animationPrompt", "options.length", "text"});
        QVERIFY(!required);
        QCOMPARE(required.error().message,
                 std::string("Missing required parameters: blank, null, options.animationPrompt, text"));
        QVERIFY(body.require({"sceneIndex", "no"}));
    }

    void objectsMayBeStringsOfJson() {
        const Json one = {{"x", 1}};
        const LenientJson body({{"a", one}, {"b", one.dump()}, {"c", "x"}, {"d", {1}}});
        QCOMPARE(*body.object("a")->integer("x", 0, 0, 5), 1);
        QCOMPARE(*body.object("b")->integer("x", 0, 0, 5), 1);
        QVERIFY(!body.object("c"));
        QVERIFY(!body.object("d"));
        QVERIFY(body.object("absent")->json().empty());
    }

    void badBodiesAreRefused_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("list") << QByteArray("[1]");
        QTest::newRow("number") << QByteArray("5");
        QTest::newRow("half") << QByteArray("{\"a\":");
        QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
        QTest::newRow("zero") << QByteArray("{}\0{}", 5);
    }
    void badBodiesAreRefused() {
        QFETCH(QByteArray, body);
        const auto parsed = LenientJson::parse(std::string_view(body.data(), static_cast<std::size_t>(body.size())));
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::InvalidInput);
    }

    void anEmptyBodyIsAnEmptyObject() {
        QCOMPARE(LenientJson::parse("")->require({"a", "b"}).error().message,
                 std::string("Missing required parameters: a, b"));
    }
};

QTEST_APPLESS_MAIN(TestLenientJson)
#include "tst_lenient_json.moc"
