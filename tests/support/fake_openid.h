#pragma once

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QByteArray>
#include <QUrl>
#include <QUrlQuery>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/auth/openid/base64_url.h"
#include "services/auth/openid/sign_in_secret.h"
#include "tests/support/fake_server.h"

namespace sw::test {

/// A key pair of a provider.
class SigningKey {
public:
    static SigningKey rsa(const std::string& id, unsigned bits = 2048) { return {id, "RSA", EVP_RSA_gen(bits)}; }
    static SigningKey curve(const std::string& id) { return {id, "EC", EVP_EC_gen("P-256")}; }
    static SigningKey edwards(const std::string& id) { return {id, "OKP", EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")}; }

    /// The public half, as a set of keys has it.
    [[nodiscard]] Json json() const {
        Json key = {{"kid", m_id}, {"kty", m_type}, {"use", "sig"}};
        if (m_type == "RSA") {
            key["n"] = base64Url(number(OSSL_PKEY_PARAM_RSA_N));
            key["e"] = base64Url(number(OSSL_PKEY_PARAM_RSA_E));
        } else if (m_type == "EC") {
            key["crv"] = "P-256";
            key["x"] = base64Url(number(OSSL_PKEY_PARAM_EC_PUB_X, 32));
            key["y"] = base64Url(number(OSSL_PKEY_PARAM_EC_PUB_Y, 32));
        } else {
            std::string bytes(32, '\0');
            std::size_t size = bytes.size();
            EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char*>(bytes.data()), &size);
            key["crv"] = "Ed25519";
            key["x"] = base64Url(bytes);
        }
        return key;
    }
    [[nodiscard]] const std::string& id() const { return m_id; }
    /// The usual algorithm of such a key.
    [[nodiscard]] std::string algorithm() const { return m_type == "RSA" ? "RS256" : m_type == "EC" ? "ES256" : "EdDSA"; }
    /// The public half as PEM: what an attacker would take for the secret of an HMAC.
    [[nodiscard]] std::string pem() const {
        BIO* memory = BIO_new(BIO_s_mem());
        PEM_write_bio_PUBKEY(memory, m_key.get());
        char* bytes = nullptr;
        const long size = BIO_get_mem_data(memory, &bytes);
        std::string text(bytes, static_cast<std::size_t>(size));
        BIO_free(memory);
        return text;
    }

    [[nodiscard]] std::string signature(const std::string& algorithm, const std::string& text) const {
        EVP_MD_CTX* context = EVP_MD_CTX_new();
        EVP_PKEY_CTX* padding = nullptr;
        EVP_DigestSignInit(context, &padding, m_type == "OKP" ? nullptr : EVP_sha256(), nullptr, m_key.get());
        if (algorithm == "PS256") {
            EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_DIGEST);
        }
        std::string bytes(1024, '\0');
        std::size_t size = bytes.size();
        EVP_DigestSign(context, raw(bytes), &size, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        EVP_MD_CTX_free(context);
        bytes.resize(size);
        return m_type == "EC" ? plainPair(bytes) : bytes;
    }

    /// A token of these parts, as it is; the header gets the algorithm and this key's id unless it has its own.
    [[nodiscard]] std::string token(const Json& claims, Json header = Json::object(), std::string signedWith = {}) const {
        if (signedWith.empty())
            signedWith = algorithm();
        header.emplace("alg", signedWith);
        header.emplace("kid", m_id);
        const std::string text = base64Url(header.dump()) + "." + base64Url(claims.dump());
        return text + "." + base64Url(signature(signedWith, text));
    }

private:
    SigningKey(std::string id, std::string type, EVP_PKEY* key) : m_id(std::move(id)), m_type(std::move(type)), m_key(key, EVP_PKEY_free) {}

    static unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
    [[nodiscard]] std::string number(const char* name, int size = 0) const {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &value);
        std::string bytes(static_cast<std::size_t>(size > 0 ? size : BN_num_bytes(value)), '\0');
        BN_bn2binpad(value, raw(bytes), static_cast<int>(bytes.size()));
        BN_free(value);
        return bytes;
    }
    static std::string plainPair(const std::string& der) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
        ECDSA_SIG* pair = d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size()));
        std::string plain(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(pair), raw(plain), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(pair), raw(plain) + 32, 32);
        ECDSA_SIG_free(pair);
        return plain;
    }

    std::string m_id;
    std::string m_type;
    std::shared_ptr<EVP_PKEY> m_key;
};

/// A token that is "signed" with HMAC under `secret`.
inline std::string hmacToken(const Json& claims, Json header, const std::string& secret) {
    header["alg"] = "HS256";
    const std::string text = base64Url(header.dump()) + "." + base64Url(claims.dump());
    unsigned char code[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), code, &size);
    return text + "." + base64Url({reinterpret_cast<const char*>(code), size});
}

/// A strict OpenID Connect provider on this machine: it complains of whatever a client may not do. What it answers wrongly, a test
/// says. Its members are set before the first request, or between requests.
class FakeOpenId {
public:
    using Handler = FakeServer::Handler;
    static constexpr const char* kAccessToken = "planted-access-token-of-the-provider";

    std::string clientId = "shortwright";
    std::string clientSecret;                   ///< "" for a public client
    std::string authentication = "client_secret_basic";
    std::function<std::int64_t()> seconds;      ///< its clock
    std::vector<SigningKey> keys;               ///< in its set; the first one signs
    std::string algorithm;                      ///< "" for the first key's usual one
    std::function<void(Json& document)> changeDocument = {};
    std::function<void(Json& claims, Json& header)> changeToken = {};
    std::function<void(Json& answer)> changeAnswer = {};      ///< of the token endpoint
    std::function<std::string(const Json& claims)> makeToken = {};  ///< instead of signing
    std::map<std::string, Handler> instead;     ///< by path
    Json person = {{"sub", "248289761001"}, {"email", "jane@example.com"}, {"email_verified", true}, {"name", "Jane Doe"}};
    bool personInToken = true;

    FakeOpenId() : m_server([this](const FakeRequest& request, FakeServer::Wire& wire) { answer(request, wire); }) {}

    [[nodiscard]] std::string issuer() const { return m_server.url(); }
    [[nodiscard]] int asked(const std::string& path) const {
        int count = 0;
        for (const FakeRequest& request : m_server.requests())
            count += request.target.substr(0, request.target.find('?')) == path;
        return count;
    }
    /// What clients did that they may not.
    [[nodiscard]] std::vector<std::string> complaints() const {
        std::vector<std::string> all = m_server.complaints();
        const std::scoped_lock lock(m_mutex);
        all.insert(all.end(), m_complaints.begin(), m_complaints.end());
        return all;
    }
    [[nodiscard]] std::vector<FakeRequest> requests() const { return m_server.requests(); }

    /// A person signs in at `address`; the address that the browser is sent back to.
    std::string signIn(const std::string& address) {
        const QUrl url(QString::fromStdString(address));
        const QUrlQuery query(url);
        const auto value = [&query](const char* name) { return query.queryItemValue(name, QUrl::FullyDecoded).toStdString(); };
        expect(url.path() == "/authorize", "the sign-in begins at the authorization endpoint");
        expect(value("response_type") == "code", "response_type is code");
        expect(value("client_id") == clientId, "client_id is the client's");
        expect((" " + value("scope") + " ").find(" openid ") != std::string::npos, "scope holds openid");
        expect(value("state").size() >= 22 && value("nonce").size() >= 22, "state and nonce cannot be guessed");
        expect(value("state") != value("nonce"), "state and nonce differ");
        expect(value("code_challenge").size() == 43 && value("code_challenge_method") == "S256", "there is a challenge of S256");
        std::set<QString> names;
        for (const auto& item : query.queryItems())
            expect(names.insert(item.first).second, "no parameter is there twice");
        const std::scoped_lock lock(m_mutex);
        const std::string code = "code-" + std::to_string(++m_lastCode);
        m_grants[code] = {value("nonce"), value("code_challenge"), value("redirect_uri"), seconds()};
        QUrl back(QString::fromStdString(value("redirect_uri")));
        QUrlQuery answer;
        answer.addQueryItem("code", QString::fromStdString(code));
        answer.addQueryItem("state", QString::fromStdString(value("state")));
        answer.addQueryItem("iss", QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(issuer()))));
        back.setQuery(answer);
        return back.toString(QUrl::FullyEncoded).toStdString();
    }

private:
    struct Grant {
        std::string nonce;
        std::string challenge;
        std::string redirect;
        std::int64_t time = 0;
    };

    void expect(bool holds, const std::string& rule) {
        if (holds)
            return;
        const std::scoped_lock lock(m_mutex);
        m_complaints.push_back(rule);
    }

    void answer(const FakeRequest& request, FakeServer::Wire& wire) {
        const std::string path = request.target.substr(0, request.target.find('?'));
        if (const auto own = instead.find(path); own != instead.end())
            return own->second(request, wire);
        if (path == "/.well-known/openid-configuration")
            wire.send(fakeJson(document().dump()));
        else if (path == "/jwks")
            wire.send(fakeJson(keySet().dump()));
        else if (path == "/token")
            wire.send(tokenAnswer(request));
        else if (path == "/userinfo")
            wire.send(userinfo(request));
        else
            wire.send(fakeJson(R"({"error":"not_found"})", 404));
    }

    [[nodiscard]] Json document() const {
        Json all = {{"issuer", issuer()},
                    {"authorization_endpoint", issuer() + "/authorize"},
                    {"token_endpoint", issuer() + "/token"},
                    {"jwks_uri", issuer() + "/jwks"},
                    {"userinfo_endpoint", issuer() + "/userinfo"},
                    {"response_types_supported", {"code"}},
                    {"subject_types_supported", {"public"}},
                    {"code_challenge_methods_supported", {"S256"}},
                    {"id_token_signing_alg_values_supported", {"RS256", "PS256", "ES256", "EdDSA"}},
                    {"token_endpoint_auth_methods_supported", {authentication}},
                    {"authorization_response_iss_parameter_supported", true}};
        if (changeDocument)
            changeDocument(all);
        return all;
    }
    [[nodiscard]] Json keySet() const {
        Json set = {{"keys", Json::array({{{"kty", "oct"}, {"k", "c2VjcmV0"}}, {{"kty", "unknown"}}})}};
        for (const SigningKey& key : keys)
            set["keys"].push_back(key.json());
        return set;
    }

    [[nodiscard]] bool isClient(const FakeRequest& request, const QUrlQuery& form) {
        const std::string basic = request.header("authorization");
        const auto value = [&form](const char* name) { return form.queryItemValue(name, QUrl::FullyDecoded).toStdString(); };
        if (clientSecret.empty()) {
            expect(basic.empty() && !form.hasQueryItem("client_secret"), "a public client shows no secret");
            return value("client_id") == clientId;
        }
        if (authentication == "client_secret_post")
            return basic.empty() && value("client_id") == clientId && value("client_secret") == clientSecret;
        expect(!form.hasQueryItem("client_secret"), "the secret is shown in one way only");
        const auto encoded = [](const std::string& text) { return QUrl::toPercentEncoding(QString::fromStdString(text)); };
        return basic == "Basic " + (encoded(clientId) + ":" + encoded(clientSecret)).toBase64().toStdString();
    }

    std::string tokenAnswer(const FakeRequest& request) {
        QUrlQuery form(QString::fromStdString(request.body));
        const auto value = [&form](const char* name) { return form.queryItemValue(name, QUrl::FullyDecoded).toStdString(); };
        expect(request.method == "POST" && request.target == "/token", "codes are redeemed with POST");
        expect(request.header("content-type") == "application/x-www-form-urlencoded", "the token endpoint takes forms");
        expect(value("grant_type") == "authorization_code", "grant_type is authorization_code");
        if (!isClient(request, form))
            return fakeJson(R"({"error":"invalid_client","error_description":"Unknown client."})", 401);
        Grant grant;
        {
            const std::scoped_lock lock(m_mutex);
            const auto found = m_grants.find(value("code"));
            if (found == m_grants.end())
                return fakeJson(R"({"error":"invalid_grant"})", 400);
            grant = found->second;
            m_grants.erase(found);
        }
        expect(value("redirect_uri") == grant.redirect, "redirect_uri is the one that the sign-in was begun with");
        expect(codeChallenge(value("code_verifier")) == grant.challenge, "the verifier is that of the challenge");
        expect(value("code_verifier").size() >= 43, "the verifier is long enough");
        Json answer = {{"access_token", kAccessToken}, {"token_type", "Bearer"}, {"expires_in", 3600}, {"id_token", idToken(grant)}};
        if (changeAnswer)
            changeAnswer(answer);
        return fakeJson(answer.dump());
    }

    std::string idToken(const Grant& grant) {
        const std::int64_t now = seconds();
        Json claims = {{"iss", issuer()}, {"aud", clientId}, {"exp", now + 300}, {"iat", now}, {"nonce", grant.nonce}};
        Json header = Json::object();
        if (personInToken)
            claims.update(person);
        else
            claims["sub"] = person["sub"];
        if (changeToken)
            changeToken(claims, header);
        return makeToken ? makeToken(claims) : keys.front().token(claims, header, algorithm);
    }

    std::string userinfo(const FakeRequest& request) {
        if (request.header("authorization") != std::string("Bearer ") + kAccessToken)
            return fakeJson(R"({"error":"invalid_token"})", 401);
        return fakeJson(person.dump());
    }

    mutable std::mutex m_mutex;  // guards all below but the server
    std::map<std::string, Grant> m_grants;
    std::vector<std::string> m_complaints;
    int m_lastCode = 0;
    FakeServer m_server;  // last: its threads use all else
};

}  // namespace sw::test
