#include <QTest>

#include "services/auth/openid/openid_routes.h"
#include "services/auth/openid/openid_settings.h"

using namespace sw;

namespace {

Json file(const Json& change) {
    Json entry = {{"name", "studio"}, {"issuer", "https://id.example"}, {"clientId", "shortwright"}};
    entry.merge_patch(change);
    return {{"auth", {{"openid", {entry}}}}};
}

}  // namespace

/// What the settings say of providers.
class TestOpenIdSettings : public QObject {
    Q_OBJECT

private slots:
    void noneAreFine() {
        for (const Json& none : {Json(), Json::object(), Json{{"auth", nullptr}}, Json{{"auth", Json::object()}}, Json{{"auth", {{"openid", Json::array()}}}}}) {
            const auto settings = openIdSettings(none);
            QVERIFY2(settings && settings->empty(), none.dump().c_str());
        }
    }

    void whatIsNotSaidIsAsUsual() {
        const auto settings = openIdSettings(file(Json::object()));
        QVERIFY(settings);
        QCOMPARE(settings->size(), std::size_t{1});
        const OpenIdSettings& one = settings->front();
        QCOMPARE(one.title, std::string("studio"));
        QCOMPARE(one.keyName(), std::string("openid-studio"));
        QCOMPARE(one.scopes, (std::vector<std::string>{"openid", "email", "profile"}));
        QCOMPARE(one.timeoutMs, 10'000);
    }

    void everythingCanBeSaid() {
        const auto settings = openIdSettings(file({{"title", "The studio"}, {"scopes", "email  groups email"}, {"keyEnv", "SECRET"}, {"timeoutMs", 500}}));
        QVERIFY(settings);
        QCOMPARE(settings->front().title, std::string("The studio"));
        QCOMPARE(settings->front().scopes, (std::vector<std::string>{"openid", "email", "groups"}));
        QCOMPARE(settings->front().secret.variable, std::string("SECRET"));
        QCOMPARE(settings->front().timeoutMs, 500);
        QCOMPARE(openIdSettings(file({{"scopes", {"email"}}}))->front().scopes, (std::vector<std::string>{"openid", "email"}));
        QVERIFY(openIdSettings(file({{"issuer", "http://127.0.0.1:8080"}})));
        QVERIFY(openIdSettings(file({{"issuer", "https://id.example/realms/studio/"}})));
    }

    void whatIsWrongIsNamed_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("why");
        QTest::newRow("no name") << QByteArray(R"({"name":null})") << "auth.openid[0].name";
        QTest::newRow("a path as name") << QByteArray(R"({"name":"../x"})") << "auth.openid[0].name";
        QTest::newRow("a number as name") << QByteArray(R"({"name":7})") << "text in quotes";
        QTest::newRow("no issuer") << QByteArray(R"({"issuer":null})") << "issuer";
        QTest::newRow("an issuer in clear") << QByteArray(R"({"issuer":"http:\/\/id.example"})") << "must begin with https";
        QTest::newRow("an issuer with a query") << QByteArray(R"({"issuer":"https:\/\/id.example?a"})") << "may not have";
        QTest::newRow("an issuer with a password") << QByteArray(R"({"issuer":"https:\/\/a:b@id.example"})") << "password";
        QTest::newRow("no client") << QByteArray(R"({"clientId":null})") << "clientId";
        QTest::newRow("a secret") << QByteArray(R"({"clientSecret":"planted"})") << "key set openid-studio";
        QTest::newRow("scopes with quotes") << QByteArray(R"({"scopes":["a\u0022b"]})") << "list of names";
        QTest::newRow("scopes that are numbers") << QByteArray(R"({"scopes":[7]})") << "list of names";
        QTest::newRow("a scope with a space") << QByteArray(R"({"scopes":["a b"]})") << "list of names";
        QTest::newRow("no time") << QByteArray(R"({"timeoutMs":0})") << "whole number";
        QTest::newRow("too much time") << QByteArray(R"({"timeoutMs":600000})") << "whole number";
    }
    void whatIsWrongIsNamed() {
        QFETCH(QByteArray, change);
        QFETCH(QString, why);
        const auto settings = openIdSettings(file(Json::parse(change.toStdString())));
        QVERIFY(!settings);
        const QString said = QString::fromStdString(settings.error().message);
        QVERIFY2(said.contains(why) && !said.contains("planted"), qPrintable(said));
    }

    void listsAreLists() {
        QVERIFY(!openIdSettings({{"auth", {{"openid", 7}}}}));
        QVERIFY(!openIdSettings({{"auth", {{"openid", {7}}}}}));
        Json twice = file(Json::object());
        twice["auth"]["openid"].push_back(twice["auth"]["openid"][0]);
        twice["auth"]["openid"][1]["name"] = "STUDIO";
        QVERIFY(openIdSettings(twice).error().message.find("twice") != std::string::npos);
    }

    void thePublicAddressIsSafe() {
        for (const char* good : {"", "https://shorts.example.com", "https://shorts.example.com/", "https://shorts.example.com:8443", "http://localhost:3000", "http://127.0.0.1"})
            QVERIFY2(checkPublicUrl(good), good);
        for (const char* bad : {"shorts.example.com", "http://shorts.example.com", "https://shorts.example.com/app", "https://a:b@shorts.example.com",
                                "https://shorts.example.com?x", "javascript:void", "http://127.0.0.1.example.com"})
            QVERIFY2(!checkPublicUrl(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestOpenIdSettings)
#include "tst_openid_settings.moc"
