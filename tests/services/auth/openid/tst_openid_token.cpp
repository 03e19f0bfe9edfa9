#include <QTest>

#include "core/base/digest.h"
#include "services/auth/openid/id_token.h"
#include "services/auth/openid/json_web_key.h"
#include "services/auth/openid/json_web_token.h"
#include "tests/support/fake_openid.h"

using namespace sw;
using test::SigningKey;

namespace {

constexpr std::int64_t kNow = 1'700'000'000;

const SigningKey& rsa() {
    static const SigningKey kKey = SigningKey::rsa("rsa");
    return kKey;
}
const SigningKey& curve() {
    static const SigningKey kKey = SigningKey::curve("curve");
    return kKey;
}
const SigningKey& edwards() {
    static const SigningKey kKey = SigningKey::edwards("edwards");
    return kKey;
}
const SigningKey& keyNamed(const QString& name) {
    return name == "rsa" ? rsa() : name == "curve" ? curve() : edwards();
}

Json goodClaims() {
    return {{"iss", "https://id.example"}, {"sub", "248289761001"}, {"aud", "shortwright"}, {"exp", kNow + 300}, {"iat", kNow},
            {"nonce", "the-nonce"},        {"email", "jane@example.com"}, {"email_verified", true}, {"name", "Jane Doe"}};
}
ExpectedIdToken expected() {
    return {"https://id.example", "shortwright", "the-nonce", "the-access-token", kNow, kNow};
}

/// Claims that `change` was merged into; null takes a member away.
Json changed(const Json& change) {
    Json claims = goodClaims();
    claims.merge_patch(change);
    return claims;
}

}  // namespace

/// Signatures, and what a token must say to be believed.
class TestOpenIdToken : public QObject {
    Q_OBJECT

private slots:
    void base64HasOneTextForTheSameBytes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("one byte") << QByteArray("_w") << true;
        QTest::newRow("bits that belong to no byte") << QByteArray("_x") << false;
        QTest::newRow("padding") << QByteArray("_w==") << false;
        QTest::newRow("the other alphabet") << QByteArray("/w") << false;
        QTest::newRow("a line break") << QByteArray("_w\n") << false;
        QTest::newRow("one character") << QByteArray("A") << false;
        QTest::newRow("a NUL") << QByteArray("_w\0_w", 5) << false;
    }
    void base64HasOneTextForTheSameBytes() {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto bytes = fromBase64Url(text.toStdString());
        QCOMPARE(bytes.has_value(), good);
        if (bytes)
            QCOMPARE(base64Url(*bytes), text.toStdString());
    }

    /// The examples of the specifications.
    void publishedSignatures_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("ES256: RFC 7515, A.3")
            << QByteArray(R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})")
            << QByteArray("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                          "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
        QTest::newRow("EdDSA: RFC 8037, A.4")
            << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})")
            << QByteArray("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                          "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }
    void publishedSignatures() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, token);
        const Result<JsonWebKey> parsed = JsonWebKey::parse(Json::parse(key.toStdString()));
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        const auto dot = token.lastIndexOf('.');
        const std::string text = token.left(dot).toStdString();
        const std::string signature = fromBase64Url(token.mid(dot + 1).toStdString()).value();
        const std::string algorithm = key.contains("EC") ? "ES256" : "EdDSA";
        QVERIFY(parsed->hasSigned(algorithm, text, signature));
        QVERIFY(!parsed->hasSigned(algorithm, text + "x", signature));
        QVERIFY(!parsed->hasSigned(algorithm == "ES256" ? "EdDSA" : "ES256", text, signature));
    }

    void signaturesAreOfOneKeyOneAlgorithmOneText_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::newRow("RS256") << "rsa" << QByteArray("RS256");
        QTest::newRow("PS256") << "rsa" << QByteArray("PS256");
        QTest::newRow("ES256") << "curve" << QByteArray("ES256");
        QTest::newRow("EdDSA") << "edwards" << QByteArray("EdDSA");
    }
    void signaturesAreOfOneKeyOneAlgorithmOneText() {
        QFETCH(QString, key);
        QFETCH(QByteArray, algorithm);
        const std::string name = algorithm.toStdString();
        const std::string text = "header.claims";
        const std::string signature = keyNamed(key).signature(name, text);
        const JsonWebKey own = JsonWebKey::parse(keyNamed(key).json()).value();
        QVERIFY(own.hasSigned(name, text, signature));
        for (const char* other : {"RS256", "PS256", "ES256", "EdDSA", "HS256", "none", ""})
            QCOMPARE(own.hasSigned(other, text, signature), name == other);
        QVERIFY(!own.hasSigned(name, "header.claimz", signature));
        QVERIFY(!own.hasSigned(name, text, ""));
        QVERIFY(!own.hasSigned(name, text, signature.substr(1)));
        QVERIFY(!own.hasSigned(name, text, signature + '\0'));
        QVERIFY(!own.hasSigned(name, text, std::string(signature.size(), '\0')));
        for (const std::size_t at : {std::size_t{0}, signature.size() / 2, signature.size() - 1}) {
            std::string bent = signature;
            bent[at] = static_cast<char>(bent[at] ^ 1);
            QVERIFY(!own.hasSigned(name, text, bent));
        }
        const SigningKey stranger = key == "rsa" ? SigningKey::rsa("rsa") : key == "curve" ? SigningKey::curve("curve") : SigningKey::edwards("edwards");
        QVERIFY(!own.hasSigned(name, text, stranger.signature(name, text)));
    }

    void keysThatAreNoneHere_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("no type") << "rsa" << QByteArray(R"({"kty":null})");
        QTest::newRow("symmetric") << "rsa" << QByteArray(R"({"kty":"oct","k":"c2VjcmV0"})");
        QTest::newRow("RSA without modulus") << "rsa" << QByteArray(R"({"n":null})");
        QTest::newRow("RSA with a number as modulus") << "rsa" << QByteArray(R"({"n":12})");
        QTest::newRow("RSA with the exponent 1") << "rsa" << QByteArray(R"({"e":"AQ"})");
        QTest::newRow("RSA with an even exponent") << "rsa" << QByteArray(R"({"e":"AQAA"})");
        QTest::newRow("RSA with an enormous exponent") << "rsa" << QByteArray(R"({"e":"AQAAAAAAAAAB"})");
        QTest::newRow("RSA with padding") << "rsa" << QByteArray(R"({"e":"AQAB="})");
        QTest::newRow("a point that is not on the curve") << "curve" << QByteArray(R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"})");
        QTest::newRow("the point at infinity") << "curve" << QByteArray(R"({"x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})");
        QTest::newRow("another curve") << "curve" << QByteArray(R"({"crv":"P-384"})");
        QTest::newRow("half a point") << "curve" << QByteArray(R"({"y":null})");
        QTest::newRow("a short coordinate") << "curve" << QByteArray(R"({"x":"AQAB"})");
        QTest::newRow("Ed25519 that is short") << "edwards" << QByteArray(R"({"x":"AQAB"})");
        QTest::newRow("X25519") << "edwards" << QByteArray(R"({"crv":"X25519"})");
    }
    void keysThatAreNoneHere() {
        QFETCH(QString, key);
        QFETCH(QByteArray, change);
        Json json = keyNamed(key).json();
        QVERIFY(JsonWebKey::parse(json));
        json.merge_patch(Json::parse(change.toStdString()));
        const Result<JsonWebKey> parsed = JsonWebKey::parse(json);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::InvalidInput);
    }

    void shortRsaKeysAreNone() {
        QVERIFY(!JsonWebKey::parse(SigningKey::rsa("short", 1024).json()));
    }

    void keysAreForWhatTheySay() {
        const auto fits = [](const Json& change) {
            Json json = rsa().json();
            json.merge_patch(change);
            return JsonWebKey::parse(json)->fits("RS256");
        };
        QVERIFY(fits(Json::object()));
        QVERIFY(fits({{"use", nullptr}}));
        QVERIFY(fits({{"alg", "RS256"}}));
        QVERIFY(fits({{"key_ops", {"verify"}}}));
        QVERIFY(!fits({{"use", "enc"}}));
        QVERIFY(!fits({{"alg", "PS256"}}));
        QVERIFY(!fits({{"key_ops", {"encrypt"}}}));
        QVERIFY(!fits({{"key_ops", 7}}));
    }

    void setsKeepWhatCanBeUsed() {
        const Json set = {{"keys", {rsa().json(), {{"kty", "oct"}}, 7, nullptr, curve().json()}}};
        const auto keys = keysIn(set);
        QVERIFY(keys);
        QCOMPARE(keys->size(), std::size_t{2});
        for (const Json& none : {Json(), Json(7), Json::array(), Json::object(), Json{{"keys", 7}}, Json{{"keys", Json::object()}}})
            QVERIFY2(!keysIn(none), none.dump().c_str());
        Json large = {{"keys", Json::array()}};
        for (int i = 0; i < 101; ++i)
            large["keys"].push_back(nullptr);
        QVERIFY(!keysIn(large));
    }

    void textsThatAreNoTokens_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto token = [](const char* header) {
            return QByteArray::fromStdString(base64Url(header) + "." + base64Url(R"({"sub":"x"})") + ".c2ln");
        };
        QTest::newRow("nothing") << QByteArray() << "damaged";
        QTest::newRow("two parts") << QByteArray("e30.e30") << "damaged";
        QTest::newRow("encrypted") << QByteArray("e30.e30.e30.e30.e30") << "encrypted";
        QTest::newRow("no JSON") << QByteArray("AAAA.e30.c2ln") << "damaged";
        QTest::newRow("padding") << QByteArray("e30=.e30.c2ln") << "damaged";
        QTest::newRow("a list as header") << token("[]") << "damaged";
        QTest::newRow("no algorithm") << token("{}") << "not signed with";
        QTest::newRow("alg none") << token(R"({"alg":"none"})") << "it is not signed";
        QTest::newRow("alg NoNe") << token(R"({"alg":"NoNe"})") << "it is not signed";
        QTest::newRow("HS256") << token(R"({"alg":"HS256"})") << "not signed with";
        QTest::newRow("HS512") << token(R"({"alg":"HS512"})") << "not signed with";
        QTest::newRow("rs256") << token(R"({"alg":"rs256"})") << "not signed with";
        QTest::newRow("a number as algorithm") << token(R"({"alg":256})") << "not signed with";
        QTest::newRow("a demand") << token(R"({"alg":"RS256","crit":["exp"]})") << "demands";
        QTest::newRow("a list of claims") << QByteArray::fromStdString(base64Url(R"({"alg":"RS256"})") + ".W10.c2ln") << "damaged";
        QTest::newRow("an empty signature") << QByteArray::fromStdString(base64Url(R"({"alg":"RS256"})") + ".e30.") << "not signed";
        QTest::newRow("deep JSON") << QByteArray::fromStdString(base64Url(std::string(10'000, '[')) + ".e30.c2ln") << "damaged";
        QTest::newRow("an enormous one") << QByteArray(1 << 20, 'A') + ".e30.c2ln" << "damaged";
    }
    void textsThatAreNoTokens() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const Result<JsonWebToken> token = parseToken(text.toStdString());
        QVERIFY(!token);
        QVERIFY2(QString::fromStdString(token.error().message).contains(why), token.error().message.c_str());
    }

    void claimsThatAreBelieved_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("as they are") << QByteArray("{}");
        QTest::newRow("an audience in a list") << QByteArray(R"({"aud":["shortwright"]})");
        QTest::newRow("several audiences, made for us") << QByteArray(R"({"aud":["other","shortwright"],"azp":"shortwright"})");
        QTest::newRow("times with decimals") << QByteArray(R"({"exp":1700000300.5,"iat":1699999999.25})");
        QTest::newRow("expired within the skew") << QByteArray(R"({"exp":1699999941})");
        QTest::newRow("made within the skew") << QByteArray(R"({"iat":1700000060})");
        QTest::newRow("made a minute before") << QByteArray(R"({"iat":1699999940})");
        QTest::newRow("valid since a while") << QByteArray(R"({"nbf":1699999000})");
        QTest::newRow("the access token's digest") << QByteArray(R"({"at_hash":"filled in below"})");
    }
    void claimsThatAreBelieved() {
        QFETCH(QByteArray, change);
        JsonWebToken token;
        token.algorithm = "RS256";
        token.claims = changed(Json::parse(change.toStdString()));
        if (token.claims.contains("at_hash")) {
            // The first half of SHA-256("the-access-token"), computed in another way.
            const std::string hex = digestOf("the-access-token").substr(0, 32);
            token.claims["at_hash"] = base64Url(QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString());
        }
        const Result<OpenIdIdentity> identity = identityIn(token, expected());
        QVERIFY2(identity, identity ? "" : identity.error().message.c_str());
        QCOMPARE(identity->issuer, std::string("https://id.example"));
        QCOMPARE(identity->subject, std::string("248289761001"));
        QCOMPARE(identity->email, std::string("jane@example.com"));
        QVERIFY(identity->emailVerified);
        QCOMPARE(identity->name, std::string("Jane Doe"));
    }

    void claimsThatAreNot_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("why");
        QTest::newRow("another issuer") << QByteArray(R"({"iss":"https:\/\/id.example.evil"})") << "another issuer";
        QTest::newRow("a slash more") << QByteArray(R"({"iss":"https:\/\/id.example/"})") << "another issuer";
        QTest::newRow("no issuer") << QByteArray(R"({"iss":null})") << "another issuer";
        QTest::newRow("another audience") << QByteArray(R"({"aud":"other"})") << "for another client";
        QTest::newRow("no audience") << QByteArray(R"({"aud":null})") << "for another client";
        QTest::newRow("an empty list of audiences") << QByteArray(R"({"aud":[]})") << "for another client";
        QTest::newRow("an audience that begins alike") << QByteArray(R"({"aud":"shortwright2"})") << "for another client";
        QTest::newRow("an object as audience") << QByteArray(R"({"aud":{"a":"shortwright"}})") << "for another client";
        QTest::newRow("several audiences, no party") << QByteArray(R"({"aud":["shortwright","other"]})") << "made for another";
        QTest::newRow("another party") << QByteArray(R"({"azp":"other"})") << "made for another";
        QTest::newRow("a party that is no text") << QByteArray(R"({"azp":7})") << "made for another";
        QTest::newRow("expired") << QByteArray(R"({"exp":1699999940})") << "expired";
        QTest::newRow("no expiry") << QByteArray(R"({"exp":null})") << "does not say when";
        QTest::newRow("a text as expiry") << QByteArray(R"({"exp":"1700000300"})") << "does not say when";
        QTest::newRow("an expiry beyond all numbers") << QByteArray(R"({"exp":1e300})") << "does not say when";
        QTest::newRow("a negative expiry") << QByteArray(R"({"exp":-1})") << "does not say when";
        QTest::newRow("no time of making") << QByteArray(R"({"iat":null})") << "does not say when";
        QTest::newRow("from the future") << QByteArray(R"({"iat":1700000061})") << "future";
        QTest::newRow("not yet valid") << QByteArray(R"({"nbf":1700000061})") << "future";
        QTest::newRow("from before the sign-in") << QByteArray(R"({"iat":1699999939})") << "older";
        QTest::newRow("another nonce") << QByteArray(R"({"nonce":"the-noncf"})") << "another sign-in";
        QTest::newRow("no nonce") << QByteArray(R"({"nonce":null})") << "another sign-in";
        QTest::newRow("another access token") << QByteArray(R"({"at_hash":"77QmUPtjPfzWtF2AnpK9RQ"})") << "another access token";
        QTest::newRow("a digest that is none") << QByteArray(R"({"at_hash":7})") << "another access token";
        QTest::newRow("nobody") << QByteArray(R"({"sub":null})") << "for whom";
        QTest::newRow("an empty name") << QByteArray(R"({"sub":""})") << "for whom";
        QTest::newRow("a number as name") << QByteArray(R"({"sub":7})") << "for whom";
        QTest::newRow("a line break in the name") << QByteArray(R"({"sub":"a\nb"})") << "for whom";
        QTest::newRow("an endless name") << QByteArray::fromStdString(Json{{"sub", std::string(256, 'a')}}.dump()) << "for whom";
    }
    void claimsThatAreNot() {
        QFETCH(QByteArray, change);
        QFETCH(QString, why);
        JsonWebToken token;
        token.algorithm = "RS256";
        token.claims = changed(Json::parse(change.toStdString()));
        const Result<OpenIdIdentity> identity = identityIn(token, expected());
        QVERIFY(!identity);
        QVERIFY2(QString::fromStdString(identity.error().message).contains(why), identity.error().message.c_str());
    }

    void addressesAreVerifiedOnlyWhenTheProviderSaysSo() {
        const auto person = [](const Json& claims) {
            OpenIdIdentity identity;
            addPerson(identity, claims);
            return identity;
        };
        QVERIFY(person({{"email", "a@b.example"}, {"email_verified", true}}).emailVerified);
        QVERIFY(person({{"email", "a@b.example"}, {"email_verified", "true"}}).emailVerified);
        for (const Json& no : {Json(false), Json("false"), Json(1), Json("yes"), Json()})
            QVERIFY2(!person({{"email", "a@b.example"}, {"email_verified", no}}).emailVerified, no.dump().c_str());
        QVERIFY(!person({{"email_verified", true}}).emailVerified);
        for (const char* none : {"jane", "a@b.example\r\nBcc: c@d.example", ""}) {
            QCOMPARE(person({{"email", none}, {"email_verified", true}}).email, std::string());
            QVERIFY(!person({{"email", none}, {"email_verified", true}}).emailVerified);
        }
    }
};

QTEST_GUILESS_MAIN(TestOpenIdToken)
#include "tst_openid_token.moc"
