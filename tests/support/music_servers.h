#pragma once

#include <optional>
#include <string>

#include "llm_servers.h"

namespace sw::test {

/// The protocols of music providers, spoken strictly: what is not right is refused. What sound is sent, a test says.

/// POST /v1/music and GET /v1/user/subscription of ElevenLabs' reference.
struct ElevenLabsMusicRules {
    std::string key = "sk-very-secret";
    bool seesPlan = true;

    static std::string refused(int status, const std::string& kind, const std::string& message) {
        return fakeError(status, {{"detail", {{"status", kind}, {"message", message}}}});
    }
    static std::string invalid(const std::string& place, const std::string& message) {
        return fakeError(422, {{"detail", Json::array({{{"loc", {"body", place}}, {"msg", message}, {"type", "value_error"}}})}});
    }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("xi-api-key") != key || !request.header("authorization").empty())
            return refused(401, "invalid_api_key", "Invalid API key");
        if (request.method == "GET" && request.target == "/v1/user/subscription")
            return seesPlan ? fakeJson(R"({"tier":"creator","character_count":4000,"character_limit":100000})")
                            : refused(401, "missing_permissions", "The API key you used is missing the permission user_read");
        if (request.method != "POST" || request.target != "/v1/music?output_format=mp3_44100_128")
            return fakeError(404, {{"detail", "Not Found"}});
        const Json body = Json::parse(request.body, nullptr, false);
        if (request.header("content-type") != "application/json" || !body.is_object())
            return invalid("prompt", "JSON decode error");
        if (const std::string name = unknownMember(body, {"prompt", "composition_plan", "music_length_ms", "model_id", "seed", "force_instrumental"}); !name.empty())
            return invalid(name, "Extra inputs are not permitted");
        if (stringOr(body, "prompt").empty() || body.contains("composition_plan"))
            return invalid("prompt", "Field required");
        if (body.contains("seed"))
            return invalid("seed", "Cannot be used in conjunction with prompt");
        if (!body.value("music_length_ms", Json()).is_number_integer() || body["music_length_ms"] < 10'000 || body["music_length_ms"] > 300'000)
            return invalid("music_length_ms", "Input should be between 10000 and 300000");
        if (stringOr(body, "model_id") != "music_v1" || !body.value("force_instrumental", Json(true)).is_boolean())
            return invalid("model_id", "Input should be 'music_v1'");
        return std::nullopt;
    }
};

/// services/music/REMOTE.md, the order at /generate.
struct HttpMusicRules {
    std::string key = "sk-very-secret";

    static std::string refused(int status, const std::string& message) { return fakeError(status, {{"error", message}}); }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("authorization") != "Bearer " + key)
            return refused(401, "no key");
        if (request.target != "/generate")
            return std::nullopt;
        if (request.method == "GET")
            return fakeJson(R"({"models":["musicgen-small"]})");
        const Json body = Json::parse(request.body, nullptr, false);
        if (request.method != "POST" || request.header("content-type") != "application/json" || !body.is_object())
            return refused(400, "no order");
        if (const std::string name = unknownMember(body, {"prompt", "mood", "seconds", "seed", "model"}); !name.empty())
            return refused(400, "unknown member " + name);
        if (stringOr(body, "prompt").empty() || stringOr(body, "mood").empty() || !body.value("seconds", Json()).is_number() || body["seconds"] <= 0 ||
            !body.value("seed", Json()).is_number_unsigned() || body["seed"] > 0x7fff'ffffU)
            return refused(400, "wrong member");
        return std::nullopt;
    }
};

}  // namespace sw::test
