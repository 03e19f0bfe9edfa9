#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "services/remote/http_client.h"

namespace sw {

/// The address of a studio as settings have it, of what a person types: with https:// where no scheme is given (http:// for this
/// machine), and without a "/" at its end. InvalidInput when it is no address, and when what is sent there could be read on its
/// way: without TLS only this machine itself is reached.
Result<std::string> studioAddress(const std::string& typed);

/// A token for programs that a studio has made.
struct StudioToken {
    std::string id;  ///< by which it is removed there; "" for one that somebody else has made
    Secret secret;
};

/// What an account has left at a studio that counts in credits, and what it used of them this month.
struct StudioCredits {
    struct Use {
        std::string stage;
        std::string provider;
        double credits = 0;
    };
    double available = 0;
    double reserved = 0;  ///< for what is under way
    std::string plan;     ///< its name; "" for none
    double used = 0;      ///< all of `uses`
    std::vector<Use> uses;
};

/// Signs in at a studio's server, and out. All calls block and end soon after stop is requested, with Cancelled; any thread. Errors
/// are sentences that name the server; neither password nor token is in any of them.
class StudioAccount {
public:
    /// `address` is one of studioAddress(); `client` outlives it.
    StudioAccount(HttpClient& client, std::string address);

    /// Signs in, has a token made that may generate, and signs out again: the token alone is kept. InvalidInput when address and
    /// password do not fit, Provider when there were too many attempts (and when to try again) or it cannot be done there.
    Result<StudioToken> signIn(const std::string& email, const Secret& password, const std::string& tokenName, const std::stop_token& stop);
    /// Whom a token belongs to: an address, or "" where the server has no accounts. InvalidInput when it is not accepted.
    Result<std::string> ownerOf(const Secret& token, const std::stop_token& stop);
    /// Makes a token good for nothing. Not an error when it is so already.
    Result<void> remove(const StudioToken& token, const std::stop_token& stop);
    /// nullopt where nobody is billed in credits.
    Result<std::optional<StudioCredits>> credits(const Secret& token, const std::stop_token& stop);

    /// "studio.example.com:3000": how sentences call it.
    [[nodiscard]] const std::string& host() const { return m_host; }

private:
    [[nodiscard]] Endpoint endpoint(const Secret& token) const;
    Result<Secret> openSession(const std::string& email, const Secret& password, const std::stop_token& stop);
    [[nodiscard]] Result<RemoteAnswer> ask(const Endpoint& endpoint, const RemoteRequest& request, const std::stop_token& stop) const;
    [[nodiscard]] Result<Json> good(const Endpoint& endpoint, const RemoteAnswer& answer) const;

    HttpClient& m_client;
    std::string m_address;
    std::string m_host;
};

}  // namespace sw
