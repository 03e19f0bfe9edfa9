#include "services/auth/openid/json_web_key.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <optional>

#include "services/auth/openid/base64_url.h"

namespace sw {
namespace {

constexpr std::size_t kMostKeys = 100;
constexpr int kFewestRsaBits = 2048;
constexpr int kMostRsaBits = 8192;       // beyond it, checking a signature takes too long
constexpr std::size_t kMostExponent = 4;  // bytes
constexpr std::size_t kCurveBytes = 32;   // of a number on P-256, and of an Ed25519 key

struct Algorithm {
    const char* name;
    const char* keyType;
};
constexpr std::array kAlgorithms = {Algorithm{"RS256", "RSA"}, Algorithm{"PS256", "RSA"}, Algorithm{"ES256", "P-256"},
                                    Algorithm{"EdDSA", "Ed25519"}};

template <auto free>
struct Free {
    void operator()(auto* thing) const { free(thing); }
};
using Key = std::shared_ptr<EVP_PKEY>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number numberOf(std::string_view bytes) {
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

tl::unexpected<Error> noKey(const std::string& why) {
    return fail(ErrorCode::InvalidInput, "It is no key that signatures are checked with here: " + why + ".");
}

/// The bytes of a member.
std::optional<std::string> memberBytes(const Json& key, const char* name) {
    const std::string text = stringOr(key, name);
    return text.empty() ? std::nullopt : fromBase64Url(text);
}

Key keyFrom(const char* type, OSSL_PARAM_BLD* build) {
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(build));
    const std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return {made, EVP_PKEY_free};
}

Result<Key> rsaKey(const Json& json) {
    const auto modulus = memberBytes(json, "n");
    const auto exponent = memberBytes(json, "e");
    if (!modulus || !exponent || exponent->size() > kMostExponent || modulus->size() * 8 > kMostRsaBits)
        return noKey("its modulus or exponent is missing or too large");
    const Number n = numberOf(*modulus);
    const Number e = numberOf(*exponent);
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> build(OSSL_PARAM_BLD_new());
    if (!n || !e || !build || !BN_is_odd(e.get()) || BN_is_one(e.get()))
        return noKey("its exponent is none that protects");
    if (BN_num_bits(n.get()) < kFewestRsaBits)
        return noKey("it is shorter than 2048 bits");
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    Key key = keyFrom("RSA", build.get());
    return key ? Result<Key>(key) : noKey("it is damaged");
}

Result<Key> curveKey(const Json& json) {
    const auto x = memberBytes(json, "x");
    const auto y = memberBytes(json, "y");
    if (stringOr(json, "crv") != "P-256" || !x || !y || x->size() != kCurveBytes || y->size() != kCurveBytes)
        return noKey("it is not on the curve P-256");
    const std::string point = '\x04' + *x + *y;  // uncompressed (SEC 1, 2.3.3)
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> build(OSSL_PARAM_BLD_new());
    if (!build)
        return noKey("there is no memory");
    OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    Key key = keyFrom("EC", build.get());  // looks whether the point is on the curve
    return key ? Result<Key>(key) : noKey("its point is not on the curve P-256");
}

Result<Key> edwardsKey(const Json& json) {
    const auto x = memberBytes(json, "x");
    if (stringOr(json, "crv") != "Ed25519" || !x || x->size() != kCurveBytes)
        return noKey("it is not an Ed25519 key");
    Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(*x), x->size()), EVP_PKEY_free);
    return key ? Result<Key>(key) : noKey("it is damaged");
}

/// The two numbers of JSON's form (RFC 7518, 3.4) as OpenSSL wants them.
std::string derSignature(std::string_view signature) {
    if (signature.size() != 2 * kCurveBytes)
        return {};
    const std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>> pair(ECDSA_SIG_new());
    Number r = numberOf(signature.substr(0, kCurveBytes));
    Number s = numberOf(signature.substr(kCurveBytes));
    if (!pair || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    (void)r.release();
    (void)s.release();
    unsigned char* bytes = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &bytes);
    const std::unique_ptr<unsigned char, decltype([](unsigned char* p) { OPENSSL_free(p); })> freed(bytes);
    return length > 0 ? std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)) : std::string();
}

bool listsVerifying(const Json& operations) {
    return operations.is_array() && std::ranges::find(operations, "verify") != operations.end();
}

}  // namespace

bool isSignatureAlgorithm(std::string_view name) {
    return std::ranges::any_of(kAlgorithms, [&](const Algorithm& algorithm) { return name == algorithm.name; });
}

Result<JsonWebKey> JsonWebKey::parse(const Json& json) {
    JsonWebKey key;
    const std::string type = stringOr(json, "kty");
    if (type == "RSA") {
        SW_TRY(key.m_key, rsaKey(json));
        key.m_type = "RSA";
    } else if (type == "EC") {
        SW_TRY(key.m_key, curveKey(json));
        key.m_type = "P-256";
    } else if (type == "OKP") {
        SW_TRY(key.m_key, edwardsKey(json));
        key.m_type = "Ed25519";
    } else {
        return noKey("its type is \"" + type + "\"");
    }
    key.m_id = stringOr(json, "kid");
    key.m_algorithm = stringOr(json, "alg");
    key.m_signs = (!json.contains("use") || json["use"] == "sig") && (!json.contains("key_ops") || listsVerifying(json["key_ops"]));
    return key;
}

bool JsonWebKey::fits(std::string_view algorithm) const {
    const auto found = std::ranges::find_if(kAlgorithms, [&](const Algorithm& one) { return algorithm == one.name; });
    return found != kAlgorithms.end() && m_signs && m_type == found->keyType && (m_algorithm.empty() || m_algorithm == algorithm);
}

bool JsonWebKey::hasSigned(std::string_view algorithm, std::string_view text, std::string_view signature) const {
    if (!fits(algorithm))
        return false;
    const bool isEdwards = m_type == "Ed25519";
    const std::string der = m_type == "P-256" ? derSignature(signature) : std::string(signature);
    const std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* padding = nullptr;  // belongs to the context
    if (der.empty() || !context ||
        EVP_DigestVerifyInit(context.get(), &padding, isEdwards ? nullptr : EVP_sha256(), nullptr, m_key.get()) != 1)
        return false;
    if (algorithm == "PS256" && (EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) != 1 ||
                                 EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytesOf(der), der.size(), bytesOf(text), text.size()) == 1;
}

Result<std::vector<JsonWebKey>> keysIn(const Json& set) {
    const auto list = set.is_object() ? set.find("keys") : set.end();
    if (!set.is_object() || list == set.end() || !list->is_array())
        return fail(ErrorCode::InvalidInput, "It is no set of keys.");
    if (list->size() > kMostKeys)
        return fail(ErrorCode::InvalidInput, "It has more than " + std::to_string(kMostKeys) + " keys.");
    std::vector<JsonWebKey> keys;
    for (const Json& one : *list)
        if (Result<JsonWebKey> key = JsonWebKey::parse(one))
            keys.push_back(*std::move(key));
    return keys;
}

}  // namespace sw
