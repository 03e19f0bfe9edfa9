#include "services/auth/openid/openid_metadata.h"

#include <algorithm>

#include "services/auth/openid/json_web_key.h"
#include "services/remote/answer_json.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

tl::unexpected<Error> unusable(const std::string& why) {
    return fail(ErrorCode::InvalidInput, why);
}

/// An address that nobody on the way can change: https, or this machine's own when the issuer is there, too.
Result<std::string> addressIn(const Json& document, const char* name, bool issuerIsHere) {
    const std::string text = stringOr(document, name);
    const Result<RemoteUrl> url = remoteUrl(text);
    if (!url || (!url->secure && !(issuerIsHere && isLoopbackHost(url->host))))
        return unusable(std::string("its ") + name + " is " + (text.empty() ? "missing" : "no https address"));
    return url->text;
}

/// Whether a list that need not be there allows `value`.
bool allows(const Json& document, const char* name, const char* value) {
    const Json& list = memberOf(document, name);
    return list.is_null() || (list.is_array() && std::ranges::find(list, Json(value)) != list.end());
}

}  // namespace

Result<OpenIdMetadata> OpenIdMetadata::parse(const Json& document, const std::string& issuer) {
    if (!document.is_object())
        return unusable("it is no object of JSON");
    if (stringOr(document, "issuer") != issuer)
        return unusable("it says that its issuer is \"" + stringOr(document, "issuer").substr(0, 200) + "\", and the settings say \"" + issuer + "\"");
    const Result<RemoteUrl> own = remoteUrl(issuer);
    const bool isHere = own && isLoopbackHost(own->host);
    OpenIdMetadata metadata;
    SW_TRY(metadata.authorizationEndpoint, addressIn(document, "authorization_endpoint", isHere));
    SW_TRY(metadata.tokenEndpoint, addressIn(document, "token_endpoint", isHere));
    SW_TRY(metadata.keysAddress, addressIn(document, "jwks_uri", isHere));
    if (document.contains("userinfo_endpoint")) {
        SW_TRY(metadata.userinfoEndpoint, addressIn(document, "userinfo_endpoint", isHere));
    }
    if (!allows(document, "response_types_supported", "code"))
        return unusable("it does not offer the authorization code flow");
    if (!allows(document, "code_challenge_methods_supported", "S256"))
        return unusable("it does not offer PKCE with S256");
    for (const std::string& algorithm : textsIn(memberOf(document, "id_token_signing_alg_values_supported"), nullptr))
        if (isSignatureAlgorithm(algorithm))
            metadata.algorithms.push_back(algorithm);
    if (metadata.algorithms.empty())
        return unusable("it signs with none of RS256, PS256, ES256 and EdDSA");
    metadata.authentications = textsIn(memberOf(document, "token_endpoint_auth_methods_supported"), nullptr);
    if (metadata.authentications.empty())
        metadata.authentications = {"client_secret_basic"};  // the default of the specification
    metadata.namesItself = booleanOr(document, "authorization_response_iss_parameter_supported", false);
    return metadata;
}

Result<ClientAuthentication> OpenIdMetadata::authentication(bool hasSecret) const {
    if (!hasSecret)
        return ClientAuthentication::None;
    const auto takes = [this](const char* name) { return std::ranges::find(authentications, name) != authentications.end(); };
    if (takes("client_secret_basic"))
        return ClientAuthentication::Basic;
    if (takes("client_secret_post"))
        return ClientAuthentication::Post;
    return unusable("it takes a client's secret neither as client_secret_basic nor as client_secret_post");
}

}  // namespace sw
